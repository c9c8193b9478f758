namespace InnovationGraph.Queries.Disagreements;

/// <summary>A page of disagreements.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, by what the accounts share; then what is said here and supposed there, by id.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record DisagreementPageBody(long Revision, int Total, IReadOnlyList<DisagreementBody> Items, string? Next);
