using InnovationGraph.Contracts.Packages;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Hosting.Tests.Opening;

public sealed class GraphOpeningTests : IDisposable
{
    private static readonly RecordId Maker = RecordId.Parse("maker");

    private readonly GraphFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_start_fills_the_database_from_the_seed()
    {
        await using var host = await OpeningHost.StartAsync(_folder);
        Assert.Equal(1, await HeadAsync(host));
        Assert.Equal("Makes things.", await SummaryAsync(host, 1));
    }

    [Fact]
    public async Task A_start_with_an_unchanged_seed_adds_no_revision()
    {
        await StartAndStopAsync();
        await using var again = await OpeningHost.StartAsync(_folder);
        Assert.Equal(1, await HeadAsync(again));
    }

    [Fact]
    public async Task A_changed_seed_is_the_next_revision_and_the_old_state_can_still_be_read()
    {
        await StartAndStopAsync();
        _folder.Replace("entities.csv", "Makes things.", "Makes other things.");
        await using var again = await OpeningHost.StartAsync(_folder);
        Assert.Equal(2, await HeadAsync(again));
        Assert.Equal("Makes things.", await SummaryAsync(again, 1));
        Assert.Equal("Makes other things.", await SummaryAsync(again, 2));
        Assert.Equal(Maker, Assert.Single(await again.Graph!.Store.GetChangesAsync(2, 0, int.MaxValue, default)).Id);
        Assert.Null(await again.Graph.Store.VerifyAsync(default));
    }

    [Fact]
    public async Task Without_a_seed_the_graph_is_empty()
    {
        await using var host = await OpeningHost.StartAsync(_folder.Database, seed: string.Empty);
        Assert.Equal(0, await HeadAsync(host));
    }

    [Fact]
    public async Task Without_a_seed_what_is_stored_stays()
    {
        await StartAndStopAsync();
        await using var again = await OpeningHost.StartAsync(_folder.Database, seed: string.Empty);
        Assert.Equal(1, await HeadAsync(again));
    }

    [Fact]
    public async Task A_faulty_seed_stops_the_start_with_every_fault_and_its_place()
    {
        MakeFaulty();
        await using var host = await OpeningHost.StartAsync(_folder);
        Assert.Null(host.Graph);
        var lines = Assert.Single(host.Refusals).Split('\n');
        Assert.Contains(_folder.Seed, lines[0], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length - 1);
        Assert.StartsWith("entities.csv, line 3, column kind: ", lines[1], StringComparison.Ordinal);
        Assert.Contains("'Frim'", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("evidence.csv, line 3, column paragraph: ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_seed_leaves_a_new_database_empty()
    {
        MakeFaulty();
        await StartAndStopAsync();
        await using var host = await OpeningHost.StartAsync(_folder.Database, seed: string.Empty);
        Assert.Equal(0, await HeadAsync(host));
    }

    [Fact]
    public async Task A_faulty_seed_leaves_a_database_with_data_as_it_was()
    {
        await StartAndStopAsync();
        MakeFaulty();
        await StartAndStopAsync();
        await using var host = await OpeningHost.StartAsync(_folder.Database, seed: string.Empty);
        Assert.Equal(1, await HeadAsync(host));
        Assert.Equal("Makes things.", await SummaryAsync(host, 1));
        Assert.Null(await host.Graph!.Store.VerifyAsync(default));
    }

    [Fact]
    public async Task A_second_owner_of_the_database_is_told_so_in_one_line()
    {
        await using var first = await OpeningHost.StartAsync(_folder);
        await using var second = await OpeningHost.StartAsync(_folder);
        Assert.Null(second.Graph);
        AssertOneLine(second, _folder.Database, "Another process owns");
        Assert.Equal(1, await HeadAsync(first));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_one_line_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(_folder.Database, "A letter to a friend, and no database at all.");
        await using var host = await OpeningHost.StartAsync(_folder);
        Assert.Null(host.Graph);
        AssertOneLine(host, _folder.Database, "is no SQLite database");
        Assert.StartsWith("A letter", await File.ReadAllTextAsync(_folder.Database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_database_is_refused_in_one_line()
    {
        Directory.CreateDirectory(_folder.Database);
        await using var host = await OpeningHost.StartAsync(_folder);
        Assert.Null(host.Graph);
        AssertOneLine(host, _folder.Database, "check that it is a file");
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_served_as_it_is_and_the_log_says_so()
    {
        await StartAndStopAsync();
        File.Delete(_folder.Database + ".lock");
        Directory.CreateDirectory(_folder.Database + ".lock");
        _folder.Replace("entities.csv", "Makes things.", "Makes other things.");
        await using var host = await OpeningHost.StartAsync(_folder);
        Assert.Equal(1, await HeadAsync(host));
        var warning = Assert.Single(host.Warnings);
        Assert.StartsWith($"Database {_folder.Database} is read-only: ", warning, StringComparison.Ordinal);
        Assert.EndsWith("no seed is loaded", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_is_told_in_one_line_before_anything_is_made()
    {
        await using var host = await OpeningHost.StartAsync(_folder.Database, seed: Path.Combine(_folder.Seed, "nowhere"));
        Assert.Null(host.Graph);
        AssertOneLine(host, "InnovationGraph:Seed:Path", "nowhere", "there is no such folder");
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task A_faulty_package_leaves_no_empty_database_behind()
    {
        MakeFaulty();
        await using var host = await OpeningHost.StartAsync(_folder);
        Assert.Null(host.Graph);
        Assert.False(File.Exists(_folder.Database));
    }

    private static async Task<long> HeadAsync(OpeningHost host) => (await host.Graph!.Store.GetHeadAsync(default)).Number;

    private static async Task<string?> SummaryAsync(OpeningHost host, long revision) =>
        (await host.Graph!.Store.ReadAsync<Entity>([Maker], revision, default))[Maker].Summary;

    private static void AssertOneLine(OpeningHost host, params string[] texts)
    {
        var refusal = Assert.Single(host.Refusals);
        Assert.DoesNotContain('\n', refusal);
        Assert.All(texts, text => Assert.Contains(text, refusal, StringComparison.Ordinal));
    }

    private async Task StartAndStopAsync() => await (await OpeningHost.StartAsync(_folder)).DisposeAsync();

    private void MakeFaulty()
    {
        _folder.Replace("entities.csv", "owner,Firm", "owner,Frim");
        _folder.Replace("evidence.csv", "maker.1,maker,report,Start,1", "maker.1,maker,report,Start,zero");
    }
}
