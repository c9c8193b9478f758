using System.Collections.Concurrent;
using InnovationGraph.Core.Stores;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Connections;

/// <summary>
/// One database file that this process owns, or that can only be read: sessions to read, as many at once as the machine has use for, and one to write.
/// Outages come out as <see cref="StoreUnavailableException"/>.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly DatabaseLock _lock;
    private readonly Session _writer;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentBag<Session> _readers = [];
    private readonly SemaphoreSlim _reading = new(MostReaders);
    private bool _isDisposed;

    private Database(string path, DatabaseLock ownership, Session writer, string sqliteVersion) =>
        (Path, _lock, _writer, SqliteVersion) = (path, ownership, writer, sqliteVersion);

    /// <summary>Why nothing can be committed; null where it can.</summary>
    public string? WhyReadOnly => _lock.WhyReadOnly ?? (_writer.IsReadOnly ? "the file is protected from writing" : null);

    public string Path { get; }

    public string SqliteVersion { get; }

    private static int MostReaders => Math.Max(4, 2 * Environment.ProcessorCount);

    /// <param name="path">The file, which is made where there is none.</param>
    /// <param name="prepareAsync">What to do with the tables before anyone reads them.</param>
    /// <exception cref="StoreUnavailableException">The file cannot be had, or holds something else.</exception>
    public static async Task<Database> OpenAsync(string path, Func<Session, Task> prepareAsync)
    {
        path = System.IO.Path.GetFullPath(path);
        var ownership = DatabaseLock.Take(path);
        Session? writer = null;
        try
        {
            writer = ownership.WhyReadOnly is null
                ? Session.Open(path, SqliteOpenMode.ReadWriteCreate, "writer")
                : Session.Open(path, SqliteOpenMode.ReadOnly, "reader");
            var version = Schema.Prepare(writer, path);
            await prepareAsync(writer);
            return new(path, ownership, writer, version);
        }
        catch (Exception exception)
        {
            writer?.Dispose();
            ownership.Dispose();
            if (SqliteFault.IsOutage(exception))
            {
                throw SqliteFault.Translate(exception, path);
            }

            throw;
        }
    }

    /// <summary>Runs reads on a session of their own. SQLite works on the caller's thread.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            var session = _readers.TryTake(out var free) ? free : Session.Open(Path, SqliteOpenMode.ReadOnly, "reader");
            try
            {
                return read(session);
            }
            finally
            {
                _readers.Add(session);
            }
        }
        catch (Exception exception) when (SqliteFault.IsOutage(exception))
        {
            throw SqliteFault.Translate(exception, Path);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>
    /// Runs a transaction, one at a time. It is given a function that commits it; if it ends without calling that, what it wrote is undone.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<Session, Action, Task<T>> writeAsync, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (WhyReadOnly is { } why)
            {
                throw new StoreUnavailableException(
                    $"The database {Path} is only read, since it cannot be written ({why}); start anew where it can be, or commit to a copy.");
            }

            using var transaction = _writer.BeginWrite();
            return await writeAsync(_writer, transaction.Commit);
        }
        catch (Exception exception) when (SqliteFault.IsOutage(exception))
        {
            throw SqliteFault.Translate(exception, Path);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Waits for running reads and writes, then closes the file and releases it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        for (var i = 0; i < MostReaders; i++)
        {
            await _reading.WaitAsync();
        }

        if (!_isDisposed)
        {
            _isDisposed = true;
            foreach (var reader in _readers)
            {
                reader.Dispose();
            }

            _writer.Dispose();
            _lock.Dispose();
        }

        // Callers that still wait are let in, to be told that the store is closed.
        _reading.Release(MostReaders);
        _writing.Release();
    }
}
