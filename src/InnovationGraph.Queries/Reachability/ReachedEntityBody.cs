namespace InnovationGraph.Queries.Reachability;

/// <summary>An entity that can be reached.</summary>
/// <param name="Distance">In hops.</param>
/// <param name="Entity">The entity.</param>
internal sealed record ReachedEntityBody(int Distance, EntitySummary Entity);
