namespace InnovationGraph.Api.Paths;

/// <summary>The paths between two entities.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Algorithm">The algorithm that found them.</param>
/// <param name="Paths">By cost, hops, then the ids along the path; empty when there is none.</param>
/// <param name="Truncated">Whether a limit cut the list short.</param>
/// <param name="TruncatedBy">Which limit; null when none did.</param>
/// <param name="Notes">Whom the question took as one where it follows successions.</param>
internal sealed record PathsBody(
    long Revision, string Algorithm, IReadOnlyList<PathBody> Paths, bool Truncated, string? TruncatedBy, IReadOnlyList<string> Notes);
