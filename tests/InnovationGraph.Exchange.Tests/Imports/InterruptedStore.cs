using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Exchange.Tests.Imports;

/// <summary>A store in which somebody commits just before each of the first commits.</summary>
internal sealed class InterruptedStore(IGraphStore store, int conflicts) : IGraphStore
{
    private int _left = conflicts;

    public async Task<ApplyResult> ApplyAsync(ChangeSet changes, CancellationToken cancellation)
    {
        if (_left-- > 0)
        {
            var head = await store.GetHeadAsync(cancellation);
            Gap gap = new()
            {
                Id = RecordId.Parse($"interruption-{_left}"),
                Dataset = RecordId.Parse("users"),
                Evidence = [new(RecordId.Parse("a-document"), "Introduction", 1, Stance.Stated)],
                Subject = RecordId.Parse("anything"),
                About = "anything",
                Note = "Written in between.",
            };
            await store.ApplyAsync(new("someone", "In between.", changes.Time, head.Hash, [new Change.Put(gap)]), cancellation);
        }

        return await store.ApplyAsync(changes, cancellation);
    }

    public ValueTask<Revision> GetHeadAsync(CancellationToken cancellation) => store.GetHeadAsync(cancellation);

    public ValueTask<Revision?> FindRevisionAsync(long number, CancellationToken cancellation) =>
        store.FindRevisionAsync(number, cancellation);

    public ValueTask<Revision> GetRevisionAtAsync(DateTimeOffset time, CancellationToken cancellation) =>
        store.GetRevisionAtAsync(time, cancellation);

    public Task<IReadOnlyList<Revision>> GetRevisionsAsync(CancellationToken cancellation) => store.GetRevisionsAsync(cancellation);

    public Task<IReadOnlyList<Change>> GetChangesAsync(long revision, int skip, int take, CancellationToken cancellation) =>
        store.GetChangesAsync(revision, skip, take, cancellation);

    public Task<IReadOnlyList<RecordId>> GetIdsAsync(RecordType type, long revision, CancellationToken cancellation) =>
        store.GetIdsAsync(type, revision, cancellation);

    public Task<IReadOnlyList<Dataset>> GetDatasetsAsync(long revision, CancellationToken cancellation) =>
        store.GetDatasetsAsync(revision, cancellation);

    public Task<IReadOnlyDictionary<RecordId, T>> ReadAsync<T>(
        IReadOnlyCollection<RecordId> ids, long revision, CancellationToken cancellation)
        where T : GraphRecord => store.ReadAsync<T>(ids, revision, cancellation);

    public IAsyncEnumerable<T> ScanAsync<T>(long revision, CancellationToken cancellation)
        where T : GraphRecord => store.ScanAsync<T>(revision, cancellation);

    public Task<GraphProjection> ProjectAsync(long revision, CancellationToken cancellation) => store.ProjectAsync(revision, cancellation);

    public Task<IReadOnlyList<Observation>> ReadObservationsAsync(
        RecordId? subject, string? indicator, long revision, CancellationToken cancellation) =>
        store.ReadObservationsAsync(subject, indicator, revision, cancellation);

    public Task<IReadOnlyList<Gap>> ReadGapsAsync(RecordId? subject, long revision, CancellationToken cancellation) =>
        store.ReadGapsAsync(subject, revision, cancellation);

    public Task<IReadOnlyList<EntityMatch>> SearchAsync(string text, long revision, CancellationToken cancellation) =>
        store.SearchAsync(text, revision, cancellation);

    public Task<IReadOnlyList<RecordVersion>> GetHistoryAsync(RecordId id, CancellationToken cancellation) =>
        store.GetHistoryAsync(id, cancellation);

    public IAsyncEnumerable<GraphRecord> ScanImportedAsync(RecordId dataset, CancellationToken cancellation) =>
        store.ScanImportedAsync(dataset, cancellation);

    public Task<ImportReceipt?> FindReceiptAsync(RecordId dataset, CancellationToken cancellation) =>
        store.FindReceiptAsync(dataset, cancellation);

    public Task<VerificationFault?> VerifyAsync(CancellationToken cancellation) => store.VerifyAsync(cancellation);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
