using System.Diagnostics;
using InnovationGraph.Cli.Commands;
using InnovationGraph.Cli.Tests.Commands;
using InnovationGraph.Contracts.Packages;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Neo4j;
using InnovationGraph.Sqlite;

namespace InnovationGraph.Cli.Tests.Copies;

public sealed class CopyToNeo4jTests : IDisposable
{
    private static readonly KeyValuePair<string, string?>[] Settings = [new("InnovationGraph:Neo4j:Password", Neo4jServer.Password)];

    private readonly GraphFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Neo4jFact]
    public async Task A_copy_that_is_killed_is_finished_by_the_next_and_reads_as_its_source()
    {
        await WriteHistoryAsync();
        await using var server = await Neo4jServer.StartAsync();
        await KillAtRevisionAsync(server, LongHistory.Revisions / 2);

        var run = await CopyAsync(server);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains($"Revision {LongHistory.Revisions} of {LongHistory.Revisions}: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Revision 1 of ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"All {LongHistory.Revisions} are in the Neo4j database 'neo4j' at {server.Address}", run.Output, StringComparison.Ordinal);

        await using var source = await SqliteGraphStore.OpenAsync(_folder.Database, CancellationToken.None);
        await using var target = await Neo4jGraphStore.OpenAsync(
            new() { Uri = new(server.Address), Password = Neo4jServer.Password }, CancellationToken.None);
        await StoreComparison.AssertSameAsync(source, target);
    }

    [Neo4jFact]
    public async Task A_server_with_another_graph_is_refused_and_left_as_it_is()
    {
        await using var server = await Neo4jServer.StartAsync();
        var import = await CommandRun.RunAsync(screen: null, Settings, "import", _folder.Seed, "--neo4j", server.Address);
        Assert.Equal((0, string.Empty), (import.ExitCode, import.Error));
        await WriteHistoryAsync();

        (await CopyAsync(server)).AssertOneMessage(1, "The copy ended at revision 1: the target has another one", "'import/small'");
        var verified = await CommandRun.RunAsync(screen: null, Settings, "verify", "--neo4j", server.Address);
        Assert.Contains("Newest revision: 1, ", verified.Output, StringComparison.Ordinal);
    }

    private async Task WriteHistoryAsync()
    {
        await using var store = await SqliteGraphStore.OpenAsync(_folder.Database, CancellationToken.None);
        await LongHistory.WriteAsync(store);
    }

    private Task<CommandRun> CopyAsync(Neo4jServer server) => CommandRun.RunAsync(screen: null, Settings, Arguments(server));

    private string[] Arguments(Neo4jServer server) => ["copy", "--to", "Neo4j", "--sqlite", _folder.Database, "--neo4j", server.Address];

    /// <summary>Runs the program and ends it, as a power cut would, while it copies that revision.</summary>
    private async Task KillAtRevisionAsync(Neo4jServer server, int revision)
    {
        ProcessStartInfo start = new("dotnet", [typeof(CommandTree).Assembly.Location, .. Arguments(server)]) { RedirectStandardError = true };
        start.Environment["InnovationGraph__Neo4j__Password"] = Neo4jServer.Password;
        using var copy = Process.Start(start)!;
        for (string? line = null; line?.StartsWith(FormattableString.Invariant($"Revision {revision} of"), StringComparison.Ordinal) != true;)
        {
            line = await copy.StandardError.ReadLineAsync();
            Assert.NotNull(line);
        }

        copy.Kill();
        await copy.WaitForExitAsync();
    }
}
