using System.Diagnostics;
using InnovationGraph.Cli.Commands;
using InnovationGraph.Contracts.Packages;
using InnovationGraph.Contracts.Servers;

namespace InnovationGraph.Cli.Tests.Commands;

/// <summary>Programs that are started at once on one empty Neo4j database, and know nothing of one another.</summary>
[Collection(OwnServer.Collection)]
public sealed class ImportsAtOnceTests(OwnServer server) : IAsyncLifetime
{
    private static readonly KeyValuePair<string, string?>[] Settings = [new("InnovationGraph:Neo4j:Password", OwnServer.Password)];

    private readonly GraphFolder _folder = new();
    private readonly GraphFolder _other = new();

    public ValueTask InitializeAsync() => new(server.StartEmptyAsync());

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        _other.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_dataset_becomes_one_revision_and_nothing_is_there_twice()
    {
        Rename(_other.Seed);
        string[] seeds = [_folder.Seed, _other.Seed, _folder.Seed, _other.Seed];
        var runs = await Task.WhenAll(seeds.Select(ImportAsync));
        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Error));
        Assert.Equal(2, runs.Count(run => run.Output.StartsWith("Unchanged", StringComparison.Ordinal)));
        Assert.Equal(
            ["Revision 1: 6 added, 0 changed, 0 retracted, 0 merged", "Revision 2: 6 added, 0 changed, 0 retracted, 0 merged"],
            runs.Select(run => run.Output.Trim()).Where(line => line.StartsWith("Revision", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        var verified = await CommandRun.RunAsync(screen: null, Settings, "verify", "--neo4j", server.Address.AbsoluteUri);
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Error);
        Assert.Contains("Verified revisions: 2; changes in them: 14", verified.Output, StringComparison.Ordinal);
        Assert.Contains("Records: 8 entities, 2 relationships, 0 observations, 0 gaps, 2 sources", verified.Output, StringComparison.Ordinal);
    }

    /// <summary>Makes of a package one of another dataset with other records.</summary>
    private static void Rename(string seed)
    {
        foreach (var file in Directory.EnumerateFiles(seed))
        {
            var text = File.ReadAllText(file);
            foreach (var id in new[] { "small", "maker", "owner", "entities", "passing", "report" })
            {
                text = text.Replace(id, id + "-two", StringComparison.Ordinal);
            }

            File.WriteAllText(file, text);
        }
    }

    private async Task<CommandRun> ImportAsync(string seed)
    {
        ProcessStartInfo start = new("dotnet", [typeof(CommandTree).Assembly.Location, "import", seed, "--neo4j", server.Address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["InnovationGraph__Neo4j__Password"] = OwnServer.Password;
        using var import = Process.Start(start)!;
        var (output, error) = (import.StandardOutput.ReadToEndAsync(), import.StandardError.ReadToEndAsync());
        await import.WaitForExitAsync();
        return new(import.ExitCode, await output, await error);
    }
}
