using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

/// <summary>
/// What the contracts of <see cref="IGraphStore"/> share. A store passes a contract by deriving it with its fixture; the tests are not
/// virtual, so none can be bent.
/// </summary>
public abstract class StoreContract<TFixture> : IAsyncLifetime
    where TFixture : StoreFixture, new()
{
    private readonly TFixture _fixture = new();
    private IGraphStore? _store;

    /// <summary>A store that was empty when the test started.</summary>
    protected IGraphStore Store => _store!;

    protected StoreFixture Fixture => _fixture;

    protected static CancellationToken None => CancellationToken.None;

    public async ValueTask InitializeAsync() => _store = await _fixture.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _fixture.DisposeAsync();
    }

    protected Task<Revision> PutAsync(params GraphRecord[] records) => CommitAsync([.. records.Select(record => new Change.Put(record))]);

    protected Task<Revision> RetractAsync(RecordId id) => CommitAsync(new Change.Retract(id));

    /// <summary>Commits as a user.</summary>
    protected Task<Revision> CommitAsync(params Change[] changes) => CommitAsAsync(Samples.User, changes);

    /// <summary>Commits as the import of <see cref="Samples.Dataset"/>.</summary>
    protected Task<Revision> ImportAsync(params Change[] changes) => CommitAsAsync(Revision.ImportAuthor(Samples.Dataset), changes);

    protected async Task<Revision> CommitAsAsync(string author, params Change[] changes)
    {
        var result = await ApplyAsync(changes, author);
        return Assert.IsType<ApplyResult.Committed>(result).Revision;
    }

    protected async Task<ApplyResult> ApplyAsync(Change[] changes, string author = Samples.User, DateTimeOffset? time = null)
    {
        var head = await Store.GetHeadAsync(None);
        return await Store.ApplyAsync(
            new(author, "A test.", time ?? Samples.Time(head.Number + 1), head.Hash, changes.ToValueList()), None);
    }

    protected async Task<T?> FindAsync<T>(RecordId id, long revision)
        where T : GraphRecord =>
        (await Store.ReadAsync<T>([id], revision, None)).GetValueOrDefault(id);

    protected async Task<IReadOnlyList<T>> ScanAsync<T>(long revision)
        where T : GraphRecord => await ListAsync(Store.ScanAsync<T>(revision, None));

    protected static async Task<IReadOnlyList<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
