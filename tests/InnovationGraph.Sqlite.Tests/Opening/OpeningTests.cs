using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Tests.Opening;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("graph.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Makes_the_file_and_its_folders()
    {
        var file = Path.Combine(_folder.Path, "a", "b", "graph.db");
        await using var store = await OpenAsync(file);
        Assert.True(System.IO.File.Exists(file));
        Assert.Equal(file, store.Path);
        Assert.Equal(Revision.Empty, await store.GetHeadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Tells_the_version_of_SQLite()
    {
        await using var store = await OpenAsync(File);
        Assert.True(Version.Parse(store.SqliteVersion) >= new Version(3, 45));
    }

    [Fact]
    public async Task Resolves_a_relative_path_against_the_working_directory()
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, File);
        await using var store = await OpenAsync(relative);
        Assert.Equal(File, store.Path);
    }

    [Fact]
    public async Task Finds_what_was_committed_before()
    {
        Revision head;
        await using (var store = await OpenAsync(File))
        {
            head = await CommitAsync(store, Samples.Entity("siasun"));
        }

        await using var again = await OpenAsync(File);
        Assert.Equal(head, await again.GetHeadAsync(CancellationToken.None));
        Assert.Single(await again.ReadAsync<Entity>([Samples.Id("siasun")], 1, CancellationToken.None));
        Assert.Equal(2, (await CommitAsync(again, Samples.Entity("leaderdrive"))).Number);
    }

    [Fact]
    public async Task Refuses_a_file_that_is_owned_already()
    {
        await using var store = await OpenAsync(File);
        await AssertRefusedAsync(File, "Another process owns");
    }

    [Fact]
    public async Task Gives_the_file_free_when_it_is_disposed()
    {
        await (await OpenAsync(File)).DisposeAsync();
        await (await OpenAsync(File)).DisposeAsync();
    }

    [Fact]
    public async Task Gives_the_file_free_when_it_refuses_it()
    {
        await System.IO.File.WriteAllTextAsync(File, "no database at all");
        await AssertRefusedAsync(File, "no SQLite database");
        System.IO.File.Delete(File);
        await (await OpenAsync(File)).DisposeAsync();
    }

    [Fact]
    public async Task Can_be_disposed_twice()
    {
        var store = await OpenAsync(File);
        await store.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Refuses_to_read_after_it_was_disposed()
    {
        var store = await OpenAsync(File);
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.GetRevisionsAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("siasun")]
    [InlineData("id,kind,name\nsiasun,Firm,Siasun\n")]
    public async Task Refuses_a_file_that_is_no_database_and_leaves_it_as_it_is(string text)
    {
        await System.IO.File.WriteAllTextAsync(File, text);
        await AssertRefusedAsync(File, "no SQLite database");
        Assert.Equal(text, await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task Refuses_a_database_of_a_newer_schema()
    {
        await (await OpenAsync(File)).DisposeAsync();
        Execute("PRAGMA user_version = 3");
        await AssertRefusedAsync(File, "schema 3");
    }

    [Fact]
    public async Task Refuses_a_database_of_another_program()
    {
        Execute("CREATE TABLE photograph (id INTEGER PRIMARY KEY)");
        await AssertRefusedAsync(File, "not made by InnovationGraph");
    }

    [Fact]
    public async Task Indexes_anew_what_was_indexed_by_other_rules()
    {
        await using (var store = await OpenAsync(File))
        {
            await CommitAsync(store, Samples.Entity("honor", "Glory"));
            await CommitAsync(store, Samples.Entity("honor", "Honor"));
        }

        Execute("INSERT INTO entity_search (entity_search) VALUES ('delete-all'); UPDATE search_rules SET rules = 'others'");
        for (var start = 0; start < 2; start++)
        {
            await using var again = await OpenAsync(File);
            Assert.Single(await again.SearchAsync("glory", 1, CancellationToken.None));
            Assert.Single(await again.SearchAsync("honor", 2, CancellationToken.None));
            Assert.Null(await again.VerifyAsync(CancellationToken.None));
        }
    }

    [Fact]
    public async Task Makes_its_tables_in_an_empty_file()
    {
        await System.IO.File.WriteAllTextAsync(File, string.Empty);
        await using var store = await OpenAsync(File);
        Assert.Equal(1, (await CommitAsync(store, Samples.Entity("siasun"))).Number);
    }

    [Fact]
    public async Task Refuses_a_folder_in_place_of_a_file()
    {
        Directory.CreateDirectory(File);
        await AssertRefusedAsync(File, "cannot be opened");
    }

    [Fact]
    public async Task Refuses_a_path_below_a_file()
    {
        await System.IO.File.WriteAllTextAsync(File, "x");
        await AssertRefusedAsync(Path.Combine(File, "graph.db"), "cannot be written");
    }

    [Fact]
    public void Refuses_a_folder_that_cannot_be_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The rights are those of Unix.");
        Unprivileged.Allow(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Unprivileged.Run(() => AssertRefusedAsync(File, "cannot be written").GetAwaiter().GetResult());
        Unprivileged.Allow(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Keeps_no_journal_of_the_write_ahead_kind()
    {
        await using var store = await OpenAsync(File);
        await CommitAsync(store, Samples.Entity("siasun"));
        Assert.Equal(
            ["graph.db", "graph.db-journal", "graph.db.lock"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    private static Task<SqliteGraphStore> OpenAsync(string path) => SqliteGraphStore.OpenAsync(path, CancellationToken.None);

    private static async Task<Revision> CommitAsync(SqliteGraphStore store, GraphRecord record)
    {
        var head = await store.GetHeadAsync(CancellationToken.None);
        var result = await store.ApplyAsync(
            new(Samples.User, "A test.", Samples.Time(head.Number + 1), head.Hash, [new Change.Put(record)]), CancellationToken.None);
        return Assert.IsType<ApplyResult.Committed>(result).Revision;
    }

    private static async Task AssertRefusedAsync(string path, string reason)
    {
        var exception = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(path));
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    private void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
