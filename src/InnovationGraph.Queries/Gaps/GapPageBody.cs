namespace InnovationGraph.Queries.Gaps;

/// <summary>A page of gaps.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, by subject, then id.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record GapPageBody(long Revision, int Total, IReadOnlyList<GapBody> Items, string? Next);
