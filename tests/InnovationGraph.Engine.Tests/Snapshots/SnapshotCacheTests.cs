using System.Globalization;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Engine.Snapshots;

namespace InnovationGraph.Engine.Tests.Snapshots;

public sealed class SnapshotCacheTests : IAsyncDisposable
{
    private readonly ReferenceStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Builds_a_snapshot_once_however_many_ask_at_once()
    {
        await CommitAsync(1);
        SnapshotCache cache = new(_store);
        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => cache.GetAsync(1, CancellationToken.None))));
        Assert.All(asked, snapshot => Assert.Same(asked[0], snapshot));
    }

    [Fact]
    public async Task Keeps_the_newest_and_the_older_ones_last_used()
    {
        var last = SnapshotCache.Older + 3;
        await CommitAsync(last);
        SnapshotCache cache = new(_store);
        var newest = await cache.GetAsync(last, CancellationToken.None);
        var oldest = await cache.GetAsync(1, CancellationToken.None);
        for (var revision = 2; revision < last; revision++)
        {
            await cache.GetAsync(revision, CancellationToken.None);
        }

        Assert.Same(newest, await cache.GetAsync(last, CancellationToken.None));
        Assert.NotSame(oldest, await cache.GetAsync(1, CancellationToken.None));
        Assert.Equal(2, oldest.Entities.Count);
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_stop_the_others()
    {
        await CommitAsync(1);
        SnapshotCache cache = new(_store);
        var impatient = cache.GetAsync(1, new CancellationToken(canceled: true));
        Assert.Equal(2, (await cache.GetAsync(1, CancellationToken.None)).Entities.Count);
        await Task.WhenAny(impatient);
        Assert.False(impatient.IsFaulted);
    }

    [Fact]
    public async Task Builds_one_snapshot_at_a_time()
    {
        const int Revisions = 8;
        await CommitAsync(Revisions);
        var store = WatchedStore.Of(_store);
        SnapshotCache cache = new(store);
        await Task.WhenAll(Enumerable.Range(1, Revisions).Select(revision => cache.GetAsync(revision, CancellationToken.None)));
        Assert.Equal((Revisions, 1), ((WatchedStore)store).Projections);
    }

    private async Task CommitAsync(int revisions)
    {
        for (var revision = 1; revision <= revisions; revision++)
        {
            await new TestGraph().Link("a", string.Create(CultureInfo.InvariantCulture, $"b{revision}")).CommitAsync(_store);
        }
    }
}
