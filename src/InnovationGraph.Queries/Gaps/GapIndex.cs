namespace InnovationGraph.Queries.Gaps;

/// <summary>The gaps of the revisions asked for last, read once a revision: there are few, and most views show them.</summary>
internal sealed class GapIndex(IGraphStore store)
{
    private readonly ComputedOnce<long, GapsOfRevision> _gaps = new(kept: 4);

    public Task<GapsOfRevision> GetAsync(long revision, CancellationToken cancellation) =>
        _gaps.GetAsync(revision, async () => new(await store.ReadGapsAsync(null, revision, CancellationToken.None))).WaitAsync(cancellation);
}
