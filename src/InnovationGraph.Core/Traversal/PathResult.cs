namespace InnovationGraph.Core.Traversal;

/// <summary>A path. <see cref="Cost"/> is its hops, the sum of distances, or for the widest path the width of its narrowest step; 0 for no hops.</summary>
public sealed record PathResult(double Cost, int Hops, IReadOnlyList<EntitySummary> Entities, IReadOnlyList<PathStep> Steps);
