using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Engine.Snapshots;

/// <summary>
/// The snapshots of a store, one a revision, built once even when asked for at once, and one at a time: a projection takes memory
/// like the graph. The newest and the <see cref="Older"/> last used stay; who still reads another keeps it alive.
/// </summary>
internal sealed class SnapshotCache(IGraphStore store)
{
    /// <summary>How many snapshots besides the newest are kept.</summary>
    public const int Older = 3;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, (Task<Snapshot> Snapshot, long LastUse)> _snapshots = [];
    private Task _built = Task.CompletedTask;
    private long _uses;

    /// <exception cref="StoreUnavailableException">The store cannot be reached; the next call tries again.</exception>
    public Task<Snapshot> GetAsync(long revision, CancellationToken cancellation)
    {
        Task<Snapshot> snapshot;
        lock (_lock)
        {
            snapshot = _snapshots.TryGetValue(revision, out var known) && known.Snapshot is { IsFaulted: false, IsCanceled: false }
                ? known.Snapshot
                : StartBuild(revision);
            _snapshots[revision] = (snapshot, ++_uses);
            Evict();
        }

        // Whoever stops waiting does not stop the build that others wait for.
        return snapshot.IsCompletedSuccessfully ? snapshot : snapshot.WaitAsync(cancellation);
    }

    /// <summary>Builds behind whatever is being built, and holds on to nothing but its end.</summary>
    private Task<Snapshot> StartBuild(long revision)
    {
        var before = _built;
        var snapshot = Task.Run(() => BuildAsync(revision, before), CancellationToken.None);
        _built = snapshot.ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return snapshot;
    }

    private void Evict()
    {
        var newest = _snapshots.Keys.Max();
        while (_snapshots.Count > Older + 1)
        {
            _snapshots.Remove(_snapshots.Where(entry => entry.Key != newest).MinBy(entry => entry.Value.LastUse).Key);
        }
    }

    private async Task<Snapshot> BuildAsync(long revision, Task before)
    {
        await before;
        var datasets = await store.GetDatasetsAsync(revision, CancellationToken.None);
        var projection = await store.ProjectAsync(revision, CancellationToken.None);
        return SnapshotBuilder.Build(projection, new(Ontology.Merge(datasets.Select(dataset => dataset.Ontology))));
    }
}
