namespace InnovationGraph.Core.Traversal;

/// <summary>An entity that can be reached; the source itself is not listed.</summary>
/// <param name="Distance">In hops.</param>
/// <param name="Entity">The entity.</param>
public sealed record ReachedEntity(int Distance, EntitySummary Entity);
