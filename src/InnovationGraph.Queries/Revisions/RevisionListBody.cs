namespace InnovationGraph.Queries.Revisions;

/// <summary>A page of revisions.</summary>
/// <param name="Revision">The newest revision.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, the newest first.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record RevisionListBody(long Revision, int Total, IReadOnlyList<RevisionBody> Items, string? Next);
