using System.Diagnostics;
using InnovationGraph.Cli.Tests.Commands;
using InnovationGraph.Contracts.Servers;

namespace InnovationGraph.Cli.Tests.Upgrades;

/// <summary>
/// The command line of commit 404924d, which made the databases that are brought up to date. <c>INNOVATIONGRAPH_OLD_TREE</c> names a work tree
/// of that commit in which it is built.
/// </summary>
internal static class OldProgram
{
    private const int MostRepeats = 20;

    private static string? Tree => Environment.GetEnvironmentVariable("INNOVATIONGRAPH_OLD_TREE");

    /// <summary>The folder of its seed.</summary>
    public static string Seed => Path.Combine(Tree!, "seed");

    /// <summary>Skips the test that asks where it is not built, but in CI.</summary>
    public static void Require() => Assert.SkipWhen(
        string.IsNullOrEmpty(Tree) && Environment.GetEnvironmentVariable("CI") != "true",
        "INNOVATIONGRAPH_OLD_TREE names no work tree of commit 404924d.");

    /// <summary>Runs it, and again where a busy server did not answer in the short time that it waits: what it imported once is unchanged then.</summary>
    public static async Task<CommandRun> RunAsync(params string[] arguments)
    {
        var run = await RunOnceAsync(arguments);
        for (var again = 0; again < MostRepeats && run.Error.Contains(" is away: ", StringComparison.Ordinal); again++)
        {
            run = await RunOnceAsync(arguments);
        }

        return run;
    }

    private static async Task<CommandRun> RunOnceAsync(string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(Tree!, "src/InnovationGraph.Cli/bin/Release/net10.0/InnovationGraph.Cli.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["InnovationGraph__Neo4j__Password"] = OwnServer.Password;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
