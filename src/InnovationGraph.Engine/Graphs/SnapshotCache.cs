using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Engine.Graphs;

/// <summary>
/// The snapshots of a store's revisions used last, by hash. They are built one at a time, since a projection takes as much memory as
/// the graph.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A semaphore has nothing to free unless its wait handle is asked for.")]
internal sealed class SnapshotCache(IGraphStore store, RevisionViews views)
{
    private readonly Memo<RevisionHash, Snapshot> _snapshots = new(RevisionViews.Kept);
    private readonly SemaphoreSlim _building = new(1);

    /// <exception cref="StoreUnavailableException">The store cannot be reached; the next call tries again.</exception>
    public Task<Snapshot> GetAsync(Revision revision, CancellationToken cancellation) =>
        _snapshots.GetAsync(revision.Hash, () => BuildAsync(revision), cancellation);

    private async Task<Snapshot> BuildAsync(Revision revision)
    {
        await _building.WaitAsync(CancellationToken.None);
        try
        {
            var view = await views.GetAsync(revision, CancellationToken.None);
            return SnapshotBuilder.Build(await store.ProjectAsync(revision.Number, CancellationToken.None), view);
        }
        finally
        {
            _building.Release();
        }
    }
}
