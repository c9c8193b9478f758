using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Tests.Damage;

/// <summary>Someone changes the file behind the store's back.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("graph.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, "UPDATE record_version SET body = replace(body, 'Siasun', 'Siasum') WHERE known_from = 1")]
    [InlineData(2, "UPDATE record_version SET body = replace(body, 'percent', 'Percent') WHERE id = 'share'")]
    [InlineData(2, "UPDATE record_version SET body = body || ' ' WHERE id = 'share'")]
    [InlineData(1, "UPDATE record_version SET body = '[]' WHERE id = 'honor'")]
    [InlineData(2, "UPDATE record_version SET id = 'part' WHERE id = 'share'")]
    [InlineData(3, "UPDATE record_version SET id = 'honour' WHERE id = 'honor'")]
    [InlineData(1, "UPDATE record_version SET id = 'No id!' WHERE id = 'honor'")]
    [InlineData(1, "UPDATE record_version SET record_type = 5 WHERE id = 'honor'")]
    [InlineData(3, "UPDATE record_version SET merged_into = 'share' WHERE id = 'honor'")]
    [InlineData(3, "UPDATE record_version SET merged_into = NULL WHERE id = 'honor'")]
    [InlineData(3, "UPDATE record_version SET known_to = NULL, merged_into = NULL WHERE id = 'honor'")]
    [InlineData(2, "UPDATE record_version SET known_to = 2 WHERE id = 'honor'")]
    [InlineData(3, "UPDATE record_version SET known_to = 3 WHERE id = 'siasun' AND known_from = 1")]
    [InlineData(1, "UPDATE record_version SET known_to = NULL WHERE id = 'siasun' AND known_from = 1")]
    [InlineData(1, "UPDATE record_version SET merged_into = 'share' WHERE id = 'siasun' AND known_from = 1")]
    [InlineData(3, "UPDATE record_version SET known_to = 3 WHERE id = 'siasun' AND known_from = 2")]
    [InlineData(2, "DELETE FROM record_version WHERE id = 'share'")]
    [InlineData(2, "INSERT INTO record_version (record_type, id, known_from, body) SELECT 3, 'more', 2, body FROM record_version WHERE id = 'share'")]
    [InlineData(1, "UPDATE dataset_version SET body = replace(body, 'A title', 'A Title')")]
    [InlineData(1, "UPDATE dataset_version SET known_to = 3")]
    [InlineData(1, "UPDATE dataset_version SET id = 'another'")]
    [InlineData(2, "UPDATE revision SET message = 'Another.' WHERE number = 2")]
    [InlineData(2, "UPDATE revision SET author = 'nobody' WHERE number = 2")]
    [InlineData(2, "UPDATE revision SET time = '2026-01-03T09:30:00.251Z' WHERE number = 2")]
    [InlineData(2, "UPDATE revision SET change_count = 1 WHERE number = 2")]
    [InlineData(2, "UPDATE revision SET hash = replace(hash, substr(hash, 1, 1), char(151 - unicode(hash))) WHERE number = 2")]
    [InlineData(3, "UPDATE revision SET number = 4 WHERE number = 3")]
    [InlineData(0, "DELETE FROM revision WHERE number = 3")]
    [InlineData(1, "DELETE FROM entity_search_docsize WHERE id = 1")]
    public async Task Verifying_finds_what_was_altered(long revision, string sql)
    {
        await FillAsync();
        Execute(sql);
        await using var store = await SqliteGraphStore.OpenAsync(File, CancellationToken.None);
        var fault = await store.VerifyAsync(CancellationToken.None);
        Assert.NotNull(fault);
        Assert.Equal(revision, fault.Revision);
        Assert.NotEmpty(fault.Reason);
    }

    [Fact]
    public async Task Verifying_finds_any_byte_altered_in_a_record()
    {
        await FillAsync();
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        var at = bytes.AsSpan().IndexOf("25 percent"u8);
        bytes[at] = (byte)'3';
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        await using var store = await SqliteGraphStore.OpenAsync(File, CancellationToken.None);
        Assert.Equal(2, (await store.VerifyAsync(CancellationToken.None))?.Revision);
    }

    [Fact]
    public async Task Verifying_finds_pages_that_are_overwritten()
    {
        await FillAsync(500);
        await OverwriteLastPagesAsync();
        await using var store = await SqliteGraphStore.OpenAsync(File, CancellationToken.None);
        var fault = await store.VerifyAsync(CancellationToken.None);
        Assert.Equal(0, fault?.Revision);
        Assert.Contains("damaged", fault!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_a_record_that_is_overwritten_is_an_outage_in_one_line()
    {
        await FillAsync();
        Execute("UPDATE record_version SET body = '[]' WHERE id = 'honor'");
        await using var store = await SqliteGraphStore.OpenAsync(File, CancellationToken.None);
        var outage = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.ReadAsync<Entity>([Samples.Id("honor")], 1, CancellationToken.None));
        Assert.Contains($"{File} is damaged", outage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_a_file_whose_head_is_overwritten_is_an_outage()
    {
        await FillAsync();
        Execute("UPDATE revision SET hash = 'no hash' WHERE number = 3");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => SqliteGraphStore.OpenAsync(File, CancellationToken.None));
    }

    [Fact]
    public async Task Reading_pages_that_are_overwritten_is_an_outage_in_one_line()
    {
        await FillAsync(500);
        await OverwriteLastPagesAsync();
        await using var store = await SqliteGraphStore.OpenAsync(File, CancellationToken.None);
        var outage = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ProjectAsync(3, CancellationToken.None));
        Assert.Contains($"{File} is damaged", outage.Message, StringComparison.Ordinal);
        Assert.IsType<SqliteException>(outage.InnerException);
        Assert.DoesNotContain('\n', outage.Message);
    }

    private static async Task<Revision> ApplyAsync(SqliteGraphStore store, params Change[] changes)
    {
        var head = await store.GetHeadAsync(CancellationToken.None);
        var result = await store.ApplyAsync(
            new(Samples.User, "A test.", Samples.Time(head.Number + 1), head.Hash, [.. changes]), CancellationToken.None);
        return Assert.IsType<ApplyResult.Committed>(result).Revision;
    }

    private async Task FillAsync(int more = 0)
    {
        await using var store = await SqliteGraphStore.OpenAsync(File, CancellationToken.None);
        await ApplyAsync(
            store,
            [
            new Change.Put(Samples.Entity("honor", "Honor")),
            new Change.Put(Samples.Entity("siasun", "Siasun")),
            new Change.Describe(Samples.Description("A title")),
            .. Enumerable.Range(0, more).Select(number => new Change.Put(Samples.Entity($"x{number}"))),
            ]);
        await ApplyAsync(
            store,
            new Change.Put(Samples.Entity("siasun", "SIASUN")),
            new Change.Put(Samples.Observation("share", "siasun", "market-share")));
        await ApplyAsync(store, new Change.Retract(Samples.Id("honor"), Samples.Id("siasun")));
        Assert.Null(await store.VerifyAsync(CancellationToken.None));
    }

    /// <summary>Records, and not the schema or the revisions, which stand in front.</summary>
    private async Task OverwriteLastPagesAsync()
    {
        await using var file = System.IO.File.OpenWrite(File);
        file.Position = file.Length / 2 / 4096 * 4096;
        await file.WriteAsync(Enumerable.Repeat((byte)0x5A, (int)(file.Length - file.Position)).ToArray());
    }

    private void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    private SqliteConnection Open()
    {
        SqliteConnection connection = new($"Data Source={File};Pooling=False;Foreign Keys=False");
        connection.Open();
        return connection;
    }
}
