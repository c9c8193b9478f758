using System.Diagnostics;

namespace InnovationGraph.Api.Tests.Notebooks;

/// <summary>
/// Debian's Jupyter. Its kernel is the system's Python, whichever python3 comes first on the path, and none of the user's own
/// kernels, settings or modules has a say.
/// </summary>
internal static class Jupyter
{
    private const string Python = "/usr/bin/python3";

    private const string FindModules = """
        import importlib.util
        modules = ["nbconvert", "ipykernel", "requests", "pandas", "networkx", "scipy", "matplotlib"]
        print(*[module for module in modules if importlib.util.find_spec(module) is None], end="")
        """;

    /// <summary>Why notebooks cannot be executed here; null where they can.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>What executing a copy of the notebook said: null where every cell ran.</summary>
    public static async Task<string?> ExecuteAsync(string notebook, Uri api, string folder, CancellationToken cancellation)
    {
        var start = Start(
            "-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.kernel_name=python3",
            "--output-dir", folder, notebook);
        start.Environment["INNOVATIONGRAPH_URL"] = api.ToString();
        foreach (var variable in (string[])["JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"])
        {
            start.Environment[variable] = Path.Combine(folder, variable);
        }

        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = await process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? null : errors + await output;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static string? FindMissing()
    {
        if (!File.Exists(Python))
        {
            return $"There is no {Python}.";
        }

        using var process = Process.Start(Start("-c", FindModules))!;
        var missing = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, missing) switch
        {
            (0, "") => null,
            (0, _) => $"{Python} lacks {missing}; .ci/run installs Debian's packages.",
            _ => $"{Python} ended with {process.ExitCode}.",
        };
    }

    private static ProcessStartInfo Start(params string[] arguments)
    {
        ProcessStartInfo start = new(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var variable in (string[])["PYTHONPATH", "PYTHONHOME", "JUPYTER_PATH"])
        {
            start.Environment.Remove(variable);
        }

        start.Environment["PYTHONNOUSERSITE"] = "1";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return start;
    }
}
