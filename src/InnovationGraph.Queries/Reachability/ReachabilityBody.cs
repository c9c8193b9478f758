namespace InnovationGraph.Queries.Reachability;

/// <summary>A page of what can be reached.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many entities can be reached, the source not counted.</param>
/// <param name="Items">This page, by distance, then id.</param>
/// <param name="Notes">What to know of the selection.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record ReachabilityBody(
    long Revision, int Total, IReadOnlyList<ReachedEntityBody> Items, IReadOnlyList<string> Notes, string? Next);
