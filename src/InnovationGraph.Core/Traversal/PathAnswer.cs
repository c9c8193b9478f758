namespace InnovationGraph.Core.Traversal;

/// <summary>The paths in order; none when the target can't be reached. Truncated names the limit that cut the list short, or is null.</summary>
public sealed record PathAnswer(IReadOnlyList<PathResult> Paths, string? Truncated);
