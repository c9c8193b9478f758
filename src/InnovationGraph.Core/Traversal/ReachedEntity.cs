namespace InnovationGraph.Core.Traversal;

/// <summary>An entity and its distance in hops; the source itself is not listed.</summary>
public sealed record ReachedEntity(int Distance, EntitySummary Entity);
