using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Projection;
using InnovationGraph.Neo4j.Records;
using InnovationGraph.Neo4j.Revisions;
using InnovationGraph.Neo4j.Sessions;
using InnovationGraph.Neo4j.Verification;

namespace InnovationGraph.Neo4j;

/// <summary>
/// The store on a Neo4j server, which several processes may share. The file <c>cypher/README.md</c> says how the graph is laid out.
/// A commit is on the server's disk when it is answered.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    private readonly Database _database;
    private readonly RecordQueries _records;
    private readonly RevisionQueries _revisions;

    private Neo4jGraphStore(Database database) =>
        (_database, _records, _revisions) = (database, new(database), new(database));

    /// <summary>The database that it keeps the graph in.</summary>
    internal Database Database => _database;

    /// <summary>Opens a database, or prepares one that is empty of our labels.</summary>
    /// <exception cref="StoreUnavailableException">
    /// The server is away, refuses the password, or the database holds someone else's nodes under our labels.
    /// </exception>
    public static async Task<Neo4jGraphStore> OpenAsync(Neo4jSettings settings, CancellationToken cancellation)
    {
        Database database = new(CypherSessions.Open(settings), settings.Database, settings.Budget);
        try
        {
            await Resilience.WhileStarting(settings.Patience).ExecuteAsync(
                async token => await Schema.PrepareAsync(database, () => EntityDates.TellAsync(database, token), token), cancellation);
            return new(database);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async ValueTask<Revision> GetHeadAsync(CancellationToken cancellation) => await _revisions.HeadAsync(cancellation);

    public async ValueTask<Revision?> FindRevisionAsync(long number, CancellationToken cancellation) =>
        await _revisions.FindAsync(number, cancellation);

    public async ValueTask<Revision> GetRevisionAtAsync(DateTimeOffset time, CancellationToken cancellation) =>
        await _revisions.AtAsync(time, cancellation);

    public Task<IReadOnlyList<Revision>> GetRevisionsAsync(CancellationToken cancellation) => _revisions.AllAsync(cancellation);

    public Task<IReadOnlyList<Change>> GetChangesAsync(long revision, int skip, int take, CancellationToken cancellation) =>
        _revisions.ChangesAsync(revision, skip, take, cancellation);

    public Task<IReadOnlyList<RecordId>> GetIdsAsync(RecordType type, long revision, CancellationToken cancellation) =>
        _records.IdsAsync(type, revision, cancellation);

    public Task<IReadOnlyList<Dataset>> GetDatasetsAsync(long revision, CancellationToken cancellation) =>
        _revisions.DatasetsAsync(revision, cancellation);

    public Task<IReadOnlyDictionary<RecordId, T>> ReadAsync<T>(
        IReadOnlyCollection<RecordId> ids, long revision, CancellationToken cancellation)
        where T : GraphRecord => _records.ReadAsync<T>(ids, revision, cancellation);

    public IAsyncEnumerable<T> ScanAsync<T>(long revision, CancellationToken cancellation)
        where T : GraphRecord => _records.ScanAsync<T>(revision, cancellation);

    public Task<GraphProjection> ProjectAsync(long revision, CancellationToken cancellation) =>
        new ProjectionQuery(_database, revision).ReadAsync(cancellation);

    public async Task<IReadOnlyList<Observation>> ReadObservationsAsync(
        RecordId? subject, string? indicator, long revision, CancellationToken cancellation) => (subject, indicator) switch
        {
            ({ } about, null) => await _records.BySubjectAsync<Observation>(about, revision, cancellation),
            ({ } about, { } of) =>
            [
                .. (await _records.BySubjectAsync<Observation>(about, revision, cancellation))
                    .Where(observation => observation.Indicator == of),
            ],
            (null, { } of) => await _records.ByIndicatorAsync(of, revision, cancellation),
            _ => await ListAsync(_records.ScanAsync<Observation>(revision, cancellation), observation => observation),
        };

    public async Task<IReadOnlyList<Gap>> ReadGapsAsync(RecordId? subject, long revision, CancellationToken cancellation) =>
        subject is { } about
            ? await _records.BySubjectAsync<Gap>(about, revision, cancellation)
            : await ListAsync(_records.ScanAsync<Gap>(revision, cancellation), gap => gap);

    public Task<IReadOnlyList<EntityMatch>> SearchAsync(string text, long revision, CancellationToken cancellation) =>
        _records.SearchAsync(text, revision, cancellation);

    public Task<IReadOnlyList<RecordVersion>> GetHistoryAsync(RecordId id, CancellationToken cancellation) =>
        _records.HistoryAsync(id, cancellation);

    public IAsyncEnumerable<GraphRecord> ScanImportedAsync(RecordId dataset, CancellationToken cancellation) =>
        _records.ScanImportedAsync(dataset, cancellation);

    public Task<ImportReceipt?> FindReceiptAsync(RecordId dataset, CancellationToken cancellation) =>
        _revisions.ReceiptAsync(dataset, cancellation);

    public Task<ApplyResult> ApplyAsync(ChangeSet changes, CancellationToken cancellation) =>
        new Committer(_database).ApplyAsync(changes, cancellation);

    public Task<VerificationFault?> VerifyAsync(CancellationToken cancellation) =>
        new Verifier(_database, _revisions).FindFaultAsync(cancellation);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task<List<TResult>> ListAsync<T, TResult>(IAsyncEnumerable<T> items, Func<T, TResult> select)
    {
        List<TResult> list = [];
        await foreach (var item in items)
        {
            list.Add(select(item));
        }

        return list;
    }
}
