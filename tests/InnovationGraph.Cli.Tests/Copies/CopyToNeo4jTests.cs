using InnovationGraph.Cli.Tests.Commands;
using InnovationGraph.Contracts.Packages;
using InnovationGraph.Contracts.Servers;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Neo4j;
using InnovationGraph.Sqlite;

namespace InnovationGraph.Cli.Tests.Copies;

[Collection(OwnServer.Collection)]
public sealed class CopyToNeo4jTests(KilledCopy copy) : IClassFixture<KilledCopy>, IDisposable
{
    private readonly GraphFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void After_a_kill_the_next_run_copies_the_rest()
    {
        Assert.True(copy.Second.ExitCode == 0, copy.Second.Error);
        Assert.Contains($"Revision {LongHistory.Revisions} of {LongHistory.Revisions}: ", copy.Second.Error, StringComparison.Ordinal);
        Assert.DoesNotContain($"Revision {KilledCopy.Killed - 1} of ", copy.Second.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"All {LongHistory.Revisions} are in the Neo4j database 'neo4j' at {copy.Address}", copy.Second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_copy_reads_as_its_source()
    {
        await using var source = await SqliteGraphStore.OpenAsync(copy.Source, CancellationToken.None);
        await using var target = await Neo4jGraphStore.OpenAsync(
            new() { Uri = copy.Address, Password = OwnServer.Password }, CancellationToken.None);
        await StoreComparison.AssertSameAsync(source, target);
    }

    [Fact]
    public async Task A_graph_with_another_history_is_refused_and_the_server_left_as_it_is()
    {
        await CommandRun.RunAsync("import", _folder.Seed, "--sqlite", _folder.Database);
        var run = await copy.CopyAsync("Neo4j", _folder.Database);
        run.AssertOneMessage(1, "The copy ended at revision 1: the target has another one", "'import/small'", "'import/a-dataset'");
        var verified = await copy.VerifyAsync();
        Assert.Contains(
            FormattableString.Invariant($"Newest revision: {LongHistory.Revisions}, "), verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_back_has_the_same_hash()
    {
        var run = await copy.CopyAsync("Sqlite", _folder.Database);
        Assert.True(run.ExitCode == 0, run.Error);
        var verified = await CommandRun.RunAsync("verify", "--sqlite", _folder.Database);
        Assert.Equal(HashOf(copy.Second), HashOf(verified));
    }

    private static string HashOf(CommandRun run) =>
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith("Hash: ", StringComparison.Ordinal));
}
