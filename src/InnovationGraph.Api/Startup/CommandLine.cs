using System.Reflection;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Api.Startup;

/// <summary>What the command line asks for instead of serving: help, the version, or to be told what is wrong with it.</summary>
internal static class CommandLine
{
    private const int WrongUse = 2;

    private static readonly (string Key, string Meaning)[] Described =
    [
        ("urls", "the address to listen on [http://localhost:5080]"),
        ("InnovationGraph:Store", "the store: Sqlite or Neo4j [Sqlite]"),
        ("InnovationGraph:Sqlite:Path", "the database file; one process owns it [data/innovation-graph.db]"),
        ("InnovationGraph:Neo4j:Uri", "the Neo4j server [http://localhost:7474]"),
        ("InnovationGraph:Neo4j:User", "[neo4j]"),
        ("InnovationGraph:Neo4j:Password", "better in the environment: InnovationGraph__Neo4j__Password"),
        ("InnovationGraph:Neo4j:Database", "[neo4j]"),
        ("InnovationGraph:Seed:Path", "the dataset package to load at the start; empty: none [seed; none for Neo4j]"),
        ("InnovationGraph:Limits:TimeMilliseconds", "how long a query may take [5000]"),
        ("InnovationGraph:Limits:VisitedRelationships", "how many relationships a query may look at [20000000]"),
        ("InnovationGraph:Limits:Paths", "the most paths in an answer [500]"),
        ("InnovationGraph:Limits:Relationships", "the most relationships in an answer that is not a page [50000]"),
        ("InnovationGraph:Limits:HeavyQueries", "how many heavy queries run at once [processors but one]"),
        ("InnovationGraph:Limits:WaitingQueries", "how many more wait for their turn [64]"),
        ("InnovationGraph:Limits:ProjectedRelationships", "the most relationships of a graph on Neo4j held in memory [2000000]"),
        ("InnovationGraph:PathPrefix", "the path below which a proxy offers the API, such as /graph [none]"),
        ("InnovationGraph:Cors:Origins", "the origins that browsers may call from, with commas between [none]"),
    ];

    // Those that ASP.NET Core reads itself.
    private static readonly string[] HostKeys =
    [
        "environment", "contentRoot", "webRoot", "applicationName", "http_ports", "https_ports", "detailedErrors", "captureStartupErrors",
        "shutdownTimeoutSeconds", "preferHostingUrls", "hostingStartupAssemblies", "hostingStartupExcludeAssemblies",
        "preventHostingStartup", "suppressStatusMessages", "startupAssembly", "staticWebAssets", "allowedHosts",
    ];

    // Whose keys are read by whoever they configure; ours are checked when the settings are read.
    private static readonly string[] Sections = ["InnovationGraph", "Logging", "Kestrel", "HostBuilder"];

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
