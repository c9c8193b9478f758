using InnovationGraph.Cli.Tests.Commands;
using InnovationGraph.Contracts;

namespace InnovationGraph.Cli.Tests.Questions;

/// <summary>A database with the seed, to be asked.</summary>
public sealed class AskedSeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-");

    public string Database => Path.Combine(_folder.FullName, "graph.db");

    public async ValueTask InitializeAsync()
    {
        var run = await CommandRun.RunAsync("import", Path.Combine(WorkTree.Root, "seed"), "--sqlite", Database);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Task<CommandRun> AskAsync(params string[] arguments) => CommandRun.RunAsync(["ask", .. arguments, "--sqlite", Database]);
}
