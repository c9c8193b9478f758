using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// The entities within <see cref="Depth"/> hops (0 to 4) of the seeds, nearest first then by id, up to <see cref="Limit"/>; without
/// seeds the whole graph by id. <see cref="Induced"/>: all relationships between them, else only those that lead, the way asked
/// for, from an entity nearer than the depth to another. What the ontology keeps out of paths is in it all the same.
/// </summary>
public sealed record SubgraphQuery(
    GraphFilter Filter, ValueList<RecordId> Seeds, int Depth, Direction Direction, int Limit, bool Induced);

/// <summary>The entities in the order found and the relationships by id. Truncated names the limit that cut it short, or is null.</summary>
public sealed record SubgraphAnswer(
    IReadOnlyList<Entity> Entities, IReadOnlyDictionary<RecordId, int> Degrees, IReadOnlyList<Relationship> Relationships, string? Truncated);
