using System.Reflection;
using InnovationGraph.Core.Text;
using InnovationGraph.Hosting.Configuration;

namespace InnovationGraph.Api.Startup;

/// <summary>What the command line asks for instead of serving: help, the version, or to be told what is wrong with it.</summary>
internal static class CommandLine
{
    private const int WrongUse = 2;

    private static readonly (string Key, string Meaning)[] Described =
    [
        ("urls", $"the address to listen on [{DefaultAddress.Url}]"),
        .. Setting.All.Select(one => (one.FullKey, $"{one.Meaning} [{one.DefaultInWords}]".TrimStart())),
    ];

    // Those that ASP.NET Core reads itself.
    private static readonly string[] HostKeys =
    [
        "environment", "contentRoot", "webRoot", "applicationName", "http_ports", "https_ports", "detailedErrors", "captureStartupErrors",
        "shutdownTimeoutSeconds", "preferHostingUrls", "hostingStartupAssemblies", "hostingStartupExcludeAssemblies",
        "preventHostingStartup", "suppressStatusMessages", "startupAssembly", "staticWebAssets", "allowedHosts",
    ];

    // Whose keys are read by whoever they configure; ours are checked when the settings are read.
    private static readonly string[] Sections = [Setting.Section, "Logging", "Kestrel", "HostBuilder"];

    /// <summary>The exit code where there is nothing to serve; null where the host may start.</summary>
    public static int? Answer(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        if (arguments.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            WriteHelp(output);
            return 0;
        }

        if (arguments.Contains("--version"))
        {
            output.WriteLine(typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
            return 0;
        }

        if (FindFault(arguments) is { } fault)
        {
            error.WriteLine(fault);
            return WrongUse;
        }

        return null;
    }

    private static void WriteHelp(TextWriter output)
    {
        output.WriteLine("Serves an InnovationGraph store over HTTP.\n\nUsage: InnovationGraph.Api [--KEY=VALUE | --KEY VALUE]...\n");
        foreach (var (key, meaning) in Described)
        {
            output.WriteLine($"  --{key,-47}{meaning}");
        }

        output.WriteLine(
            """
              --help, --version

            Any other key of ASP.NET Core configuration is taken too, such as --environment or --Logging:LogLevel:Default. The environment and
            appsettings.json give the same keys; in the environment a colon is __.
            """);
    }

    /// <summary>The first argument that would be ignored, in a line; null where every one counts.</summary>
    private static string? FindFault(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var name = argument.Split('=')[0];
            var isSwitch = name.StartsWith("--", StringComparison.Ordinal) || name.StartsWith('/');
            var hasValue = argument.Contains('=', StringComparison.Ordinal);
            var key = isSwitch ? name.TrimStart('-', '/') : name;
            if (!IsKey(key) || (!isSwitch && !hasValue))
            {
                return Unknown(name, key);
            }

            if (!hasValue && ++i == arguments.Count)
            {
                return $"{name} has no value; write {name}=VALUE.";
            }
        }

        return null;
    }

    private static bool IsKey(string key) =>
        HostKeys.Contains(key, StringComparer.OrdinalIgnoreCase)
        || Described.Any(one => one.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
        || Sections.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase);

    private static string Unknown(string name, string key)
    {
        var hint = NearestIds.Find(key, Described.Select(one => one.Key).Concat(HostKeys).Concat(["help", "version"]), 1) is [var near]
            ? $"; did you mean --{near}?"
            : string.Empty;
        return $"'{name}' is no setting{hint}; allowed are --urls, --InnovationGraph:KEY and the others that --help lists.";
    }
}
