namespace InnovationGraph.Queries.Subgraph;

/// <summary>What the graph says of itself.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Truncated">Whether a limit cut it short.</param>
/// <param name="TruncatedBy">Which limit; null when none did.</param>
internal sealed record GraphAttributesBody(long Revision, bool Truncated, string? TruncatedBy);
