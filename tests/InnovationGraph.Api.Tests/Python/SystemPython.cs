using System.Diagnostics;

namespace InnovationGraph.Api.Tests.Python;

/// <summary>The system's Python, whichever python3 comes first on the path; none of the user's own modules has a say.</summary>
internal static class SystemPython
{
    private const string Program = "/usr/bin/python3";

    /// <summary>What is to be run; its environment may be added to.</summary>
    public static ProcessStartInfo Start(params string[] arguments)
    {
        ProcessStartInfo start = new(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var variable in (string[])["PYTHONPATH", "PYTHONHOME", "JUPYTER_PATH"])
        {
            start.Environment.Remove(variable);
        }

        start.Environment["PYTHONNOUSERSITE"] = "1";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        return start;
    }

    /// <summary>How it ended, and what it wrote, errors last.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        if (!File.Exists(Program))
        {
            return (-1, $"There is no {Program}.");
        }

        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = await process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, await output + errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
