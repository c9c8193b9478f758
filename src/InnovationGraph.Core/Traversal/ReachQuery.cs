using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Entities that can be reached from one within a number of hops (1 to 8), by distance, then id. What the ontology keeps out of paths is
/// reached as an end and not gone beyond. The notes count relationships between those reached.
/// </summary>
public sealed record ReachQuery(GraphFilter Filter, RecordId Source, int MaxHops, Direction Direction, int Skip, int Take);

/// <summary>An entity that can be reached; the source itself is not listed.</summary>
/// <param name="Distance">In hops.</param>
/// <param name="Entity">The entity.</param>
public sealed record ReachedEntity(int Distance, EntitySummary Entity);
