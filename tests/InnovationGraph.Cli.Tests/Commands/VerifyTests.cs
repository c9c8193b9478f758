using InnovationGraph.Contracts.Packages;
using InnovationGraph.Hosting.Configuration;
using InnovationGraph.Sqlite;

namespace InnovationGraph.Cli.Tests.Commands;

public sealed class VerifyTests : IDisposable
{
    private readonly GraphFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_graph_is_said_to_be_so_with_what_was_verified()
    {
        await ImportAsync();
        var run = await VerifyAsync();
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        var lines = run.Output.Trim().Split('\n');
        Assert.Contains($"No fault in the database {_folder.Database}. Verified revisions: 1; changes in them: 7", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Newest revision: 1, of 20", lines[1], StringComparison.Ordinal);
        Assert.Matches("^Hash: [0-9a-f]{64}", lines[2]);
        Assert.Equal("Records: 4 entities, 1 relationships, 0 observations, 0 gaps, 1 sources", lines[3].Trim());
    }

    [Fact]
    public async Task The_first_revision_with_an_altered_record_is_named()
    {
        await ImportAsync();
        _folder.Replace("entities.csv", "Makes things.", "Makes other things.");
        await ImportAsync();
        await AlterAsync("Makes other things.", "Makes OTHER things.");
        var run = await VerifyAsync();
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains($"Fault in the database {_folder.Database}, revision 2: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_graph_is_said_to_be_empty()
    {
        await (await SqliteGraphStore.OpenAsync(_folder.Database, CancellationToken.None)).DisposeAsync();
        var run = await VerifyAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("There is no revision yet", run.Output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_not_made()
    {
        (await VerifyAsync()).AssertOneMessage(2, $"There is no database {_folder.Database}.");
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task A_database_that_another_program_owns_is_refused()
    {
        await using var owner = await SqliteGraphStore.OpenAsync(_folder.Database, CancellationToken.None);
        (await VerifyAsync()).AssertOneMessage(1, "Another process owns", _folder.Database);
    }

    [Fact]
    public async Task A_server_that_is_away_is_told_in_one_line()
    {
        var run = await CommandRun.RunAsync("verify", "--neo4j", "http://127.0.0.1:1");
        run.AssertOneMessage(1, "http://127.0.0.1:1", "is away");
    }

    [Fact]
    public async Task The_settings_choose_the_store_where_no_option_does()
    {
        KeyValuePair<string, string?>[] settings =
            [new("InnovationGraph:Store", nameof(StoreKind.Neo4j)), new("InnovationGraph:Neo4j:Uri", "http://127.0.0.1:1")];
        (await CommandRun.RunAsync(screen: null, settings, "verify")).AssertOneMessage(1, "is away");
    }

    private Task<CommandRun> ImportAsync() => CommandRun.RunAsync("import", _folder.Seed, "--sqlite", _folder.Database);

    private Task<CommandRun> VerifyAsync() => CommandRun.RunAsync("verify", "--sqlite", _folder.Database);

    private async Task AlterAsync(string before, string after)
    {
        var bytes = await File.ReadAllBytesAsync(_folder.Database);
        var at = bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(before));
        System.Text.Encoding.UTF8.GetBytes(after).CopyTo(bytes, at);
        await File.WriteAllBytesAsync(_folder.Database, bytes);
    }
}
