using System.Globalization;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Tests.Graphs;

public sealed class SnapshotCacheTests : IAsyncDisposable
{
    private readonly ReferenceStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Builds_a_snapshot_once_and_one_at_a_time()
    {
        const int Count = 4;
        var revisions = await CommitAsync(Count);
        var store = WatchedStore.Of(_store);
        SnapshotCache cache = new(store, new(store));
        var asked = await Task.WhenAll(
            from revision in revisions from _ in Enumerable.Range(0, 5) select cache.GetAsync(revision, CancellationToken.None));
        Assert.Equal(Count, asked.Distinct().Count());
        Assert.Equal((Count, 1), ((WatchedStore)store).Projections);
    }

    private async Task<List<Revision>> CommitAsync(int count)
    {
        List<Revision> revisions = [];
        for (var number = 1; number <= count; number++)
        {
            revisions.Add(await new TestGraph().Link("a", string.Create(CultureInfo.InvariantCulture, $"b{number}")).CommitAsync(_store));
        }

        return revisions;
    }
}
