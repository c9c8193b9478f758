using System.Runtime.CompilerServices;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;
using InnovationGraph.Sqlite.Connections;
using InnovationGraph.Sqlite.Projection;
using InnovationGraph.Sqlite.Records;
using InnovationGraph.Sqlite.Revisions;
using InnovationGraph.Sqlite.Search;

namespace InnovationGraph.Sqlite;

/// <summary>
/// The embedded store: one SQLite file, owned by one process. A commit is on the disk when it is answered, and a process that is
/// killed at any moment leaves the revision before or after.
/// </summary>
public sealed class SqliteGraphStore : IGraphStore
{
    private readonly Database _database;
    private volatile Revision _head;

    private SqliteGraphStore(Database database, Revision head) => (_database, _head) = (database, head);

    /// <summary>The full path of the database file.</summary>
    public string Path => _database.Path;

    /// <summary>The version of the SQLite library, for the log.</summary>
    public string SqliteVersion => _database.SqliteVersion;

    /// <summary>Why the file is only read, and commits are refused; null where it can be written.</summary>
    public string? WhyReadOnly => _database.WhyReadOnly;

    /// <summary>
    /// Opens a database file, or makes it with its folder. No other process has it until the store is disposed, but for others that only
    /// read it where it cannot be written.
    /// </summary>
    /// <exception cref="StoreUnavailableException">
    /// Another process owns it, it is no database of this schema, or it has to be made and the folder cannot be written.
    /// </exception>
    public static async Task<SqliteGraphStore> OpenAsync(string path, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var database = await Database.OpenAsync(path, SearchIndex.RenewAsync);
        try
        {
            return new(database, await database.ReadAsync(RevisionQueries.Head, cancellation));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public ValueTask<Revision> GetHeadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(_head);
    }

    public async ValueTask<Revision?> FindRevisionAsync(long number, CancellationToken cancellation) =>
        await _database.ReadAsync(session => RevisionQueries.Find(session, number), cancellation);

    public async ValueTask<Revision> GetRevisionAtAsync(DateTimeOffset time, CancellationToken cancellation) =>
        await _database.ReadAsync(session => RevisionQueries.At(session, time), cancellation);

    public Task<IReadOnlyList<Revision>> GetRevisionsAsync(CancellationToken cancellation) =>
        _database.ReadAsync(session => RevisionQueries.All(session, cancellation), cancellation);

    public Task<IReadOnlyList<Change>> GetChangesAsync(long revision, int skip, int take, CancellationToken cancellation) =>
        _database.ReadAsync(session => RevisionQueries.Changes(session, revision, skip, take, cancellation), cancellation);

    public Task<IReadOnlyList<RecordId>> GetIdsAsync(RecordType type, long revision, CancellationToken cancellation) =>
        _database.ReadAsync(session => RecordQueries.Ids(session, type, revision, cancellation), cancellation);

    public Task<IReadOnlyList<Dataset>> GetDatasetsAsync(long revision, CancellationToken cancellation) =>
        _database.ReadAsync(session => RevisionQueries.Datasets(session, revision, cancellation), cancellation);

    public Task<IReadOnlyDictionary<RecordId, T>> ReadAsync<T>(
        IReadOnlyCollection<RecordId> ids, long revision, CancellationToken cancellation)
        where T : GraphRecord =>
        _database.ReadAsync(session => RecordQueries.Read<T>(session, ids, revision, cancellation), cancellation);

    public IAsyncEnumerable<T> ScanAsync<T>(long revision, CancellationToken cancellation)
        where T : GraphRecord =>
        ScanAsync<T>((session, after) => RecordQueries.Page<T>(session, after, revision, cancellation), cancellation);

    public Task<GraphProjection> ProjectAsync(long revision, CancellationToken cancellation) =>
        new ProjectionQueries(_database, revision, cancellation).ReadAsync();

    public async Task<IReadOnlyList<Observation>> ReadObservationsAsync(
        RecordId? subject, string? indicator, long revision, CancellationToken cancellation) => (subject, indicator) switch
        {
            ({ } about, _) => await _database.ReadAsync(
                session => RecordQueries.BySubject<Observation>(session, about, revision, cancellation)
                    .Where(observation => indicator is null || observation.Indicator == indicator)
                    .ToList(),
                cancellation),
            (null, { } of) => await _database.ReadAsync(
                session => RecordQueries.ByIndicator(session, of, revision, cancellation), cancellation),
            _ => await ReadAllAsync<Observation>(revision, cancellation),
        };

    public async Task<IReadOnlyList<Gap>> ReadGapsAsync(RecordId? subject, long revision, CancellationToken cancellation) =>
        subject is { } about
            ? await _database.ReadAsync(session => RecordQueries.BySubject<Gap>(session, about, revision, cancellation), cancellation)
            : await ReadAllAsync<Gap>(revision, cancellation);

    public async Task<IReadOnlyList<EntityMatch>> SearchAsync(string text, long revision, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return EntityMatch.Sort(await CandidateSearch.FindAsync<EntityMatch>(
            text,
            (tokens, match) => _database.ReadAsync(
                session => SearchIndex.Find(session, tokens, match, revision, cancellation), cancellation),
            match => match.Id));
    }

    public Task<IReadOnlyList<RecordVersion>> GetHistoryAsync(RecordId id, CancellationToken cancellation) =>
        _database.ReadAsync(session => RecordQueries.History(session, id, cancellation), cancellation);

    public IAsyncEnumerable<GraphRecord> ScanImportedAsync(RecordId dataset, CancellationToken cancellation)
    {
        var revision = _head.Number;
        return ScanAsync<GraphRecord>(
            (session, after) => RecordQueries.ImportedPage(session, dataset, after, revision, cancellation), cancellation);
    }

    public Task<ImportReceipt?> FindReceiptAsync(RecordId dataset, CancellationToken cancellation) =>
        _database.ReadAsync(session => RevisionQueries.Receipt(session, dataset), cancellation);

    public Task<ApplyResult> ApplyAsync(ChangeSet changes, CancellationToken cancellation) =>
        _database.WriteAsync(
            (session, commit) =>
            {
                void Commit(Revision revision)
                {
                    commit();
                    _head = revision;
                }

                return CommitProtocol.ApplyAsync(changes, new CommitTransaction(session, Commit, cancellation));
            },
            cancellation);

    public Task<VerificationFault?> VerifyAsync(CancellationToken cancellation) =>
        _database.ReadAsync(session => Verifier.FindFault(session, cancellation), cancellation);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<List<T>> ReadAllAsync<T>(long revision, CancellationToken cancellation)
        where T : GraphRecord
    {
        List<T> all = [];
        await foreach (var record in ScanAsync<T>(revision, cancellation))
        {
            all.Add(record);
        }

        return all;
    }

    private async IAsyncEnumerable<T> ScanAsync<T>(
        Func<Session, string, List<GraphRecord>> readPage, [EnumeratorCancellation] CancellationToken cancellation)
        where T : GraphRecord
    {
        await foreach (var page in PagedReading.ReadAsync(
            after => _database.ReadAsync(session => readPage(session, after), cancellation),
            record => record.Id.ToString(),
            string.Empty,
            RecordQueries.PageSize))
        {
            foreach (var record in page)
            {
                yield return (T)record;
            }
        }
    }
}
