using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Sqlite.Tests.Opening;

/// <summary>A finished database where nothing can be written: on a read-only mount, in a folder or a file of someone else's.</summary>
public sealed class ReadOnlyTests : IDisposable
{
    private const UnixFileMode ReadFile = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode ReadFolder = ReadFile | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode WriteFolder = ReadFolder | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly TemporaryFolder _folder = new();

    public ReadOnlyTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The rights are those of Unix.");

    private string File => _folder.File("graph.db");

    public void Dispose()
    {
        Allow(WriteFolder);
        _folder.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_read_by_several_in_a_folder_that_cannot_be_written(bool hasLock)
    {
        Fill();
        if (!hasLock)
        {
            System.IO.File.Delete(File + ".lock");
            System.IO.File.Delete(File + "-journal");
        }

        Allow(ReadFolder);
        var files = Directory.GetFiles(_folder.Path).Order().ToList();
        Unprivileged.Run(() => Use(first => Use(second =>
        {
            AssertOnlyRead(first);
            AssertOnlyRead(second);
        })));
        Assert.Equal(files, Directory.GetFiles(_folder.Path).Order());
    }

    [Fact]
    public void Is_read_from_a_file_that_cannot_be_written()
    {
        Fill();
        System.IO.File.Delete(File + ".lock");
        Allow(WriteFolder);
        Unprivileged.Run(() => Use(AssertOnlyRead));
    }

    [Fact]
    public void Is_not_read_while_another_owns_it()
    {
        Fill();
        using FileStream owner = new(File + ".lock", FileMode.Open, FileAccess.Read, FileShare.None);
        Allow(ReadFolder);
        Unprivileged.Run(() => AssertRefused("Another process owns"));
    }

    [Fact]
    public void Keeps_an_owner_away_while_it_is_read()
    {
        Fill();
        Allow(ReadFolder);
        Unprivileged.Run(() => Use(_ => Assert.Throws<IOException>(
            () => new FileStream(File + ".lock", FileMode.Open, FileAccess.Read, FileShare.None).Dispose())));
    }

    [Fact]
    public async Task Is_refused_where_a_commit_was_cut_off_and_cannot_be_undone()
    {
        Fill(isProtected: false);
        using (var writer = await KilledProcessTests.StartAsync(File))
        {
            writer.Kill();
            await writer.WaitForExitAsync();
        }

        Protect();
        Allow(ReadFolder);
        Unprivileged.Run(() => AssertRefused("undoing one that was cut off"));
    }

    [Fact]
    public void Is_refused_where_there_is_nothing_in_it_yet()
    {
        System.IO.File.WriteAllText(File, string.Empty);
        Protect();
        Allow(ReadFolder);
        Unprivileged.Run(() => AssertRefused("cannot be written"));
    }

    private static void AssertOnlyRead(SqliteGraphStore store)
    {
        Assert.NotNull(store.WhyReadOnly);
        Assert.Equal(1, Wait(store.GetHeadAsync(CancellationToken.None).AsTask()).Number);
        Assert.Single(Wait(store.SearchAsync("siasun", 1, CancellationToken.None)));
        Assert.Null(Wait(store.VerifyAsync(CancellationToken.None)));
        var refused = Assert.Throws<StoreUnavailableException>(() => Commit(store, "leaderdrive"));
        Assert.Contains($"{store.Path} is only read, since it cannot be written", refused.Message, StringComparison.Ordinal);
    }

    private static Revision Commit(SqliteGraphStore store, string id)
    {
        var head = Wait(store.GetHeadAsync(CancellationToken.None).AsTask());
        var result = Wait(store.ApplyAsync(
            new(Samples.User, "A test.", Samples.Time(head.Number + 1), head.Hash, [new Change.Put(Samples.Entity(id))]), CancellationToken.None));
        return Assert.IsType<ApplyResult.Committed>(result).Revision;
    }

    // SQLite works on the caller's thread, so there is nothing to wait for, and the thread that has the rights does it.
    private static T Wait<T>(Task<T> task)
    {
        Assert.True(task.IsCompleted);
        return task.GetAwaiter().GetResult();
    }

    private void Use(Action<SqliteGraphStore> use)
    {
        var store = Wait(SqliteGraphStore.OpenAsync(File, CancellationToken.None));
        try
        {
            use(store);
        }
        finally
        {
            store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private void AssertRefused(string reason)
    {
        var refused = Assert.Throws<StoreUnavailableException>(() => Use(_ => { }));
        Assert.Contains(File, refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private void Fill(bool isProtected = true)
    {
        Use(store => Commit(store, "siasun"));
        if (isProtected)
        {
            Protect();
        }
    }

    private void Protect()
    {
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            Unprivileged.Allow(file, ReadFile);
        }
    }

    private void Allow(UnixFileMode mode) => Unprivileged.Allow(_folder.Path, mode);
}
