using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// The entities within <see cref="Depth"/> hops (0 to 4) of the seeds, nearest first then by id, up to <see cref="Limit"/>; without
/// seeds the whole graph by id. <see cref="Induced"/>: all relationships between them, else only those that lead, the way asked
/// for, from an entity nearer than the depth to another. What the ontology keeps out of paths is in it all the same.
/// </summary>
public sealed record SubgraphQuery(
    GraphFilter Filter, ValueList<RecordId> Seeds, int Depth, Direction Direction, int Limit, bool Induced)
{
    /// <summary>The greatest <see cref="Limit"/>, which no graph reaches.</summary>
    public const int NoLimit = int.MaxValue - 1;

    /// <summary>How many relationships there may be; null: as many as <see cref="QueryLimits.Relationships"/> says.</summary>
    public int? MostRelationships { get; init; }

    /// <summary>All that a filter keeps, whatever its size.</summary>
    public static SubgraphQuery Everything(GraphFilter filter) =>
        new(filter, [], Depth: 0, Direction.Both, NoLimit, Induced: true) { MostRelationships = NoLimit };
}

/// <summary>What a filter keeps of the whole graph, without the records, which are read when they are wanted.</summary>
/// <param name="Entities">The entities by id.</param>
/// <param name="Degrees">How many relationships each of them has in the whole graph, in the same order.</param>
/// <param name="Relationships">The relationships between them, by id.</param>
public sealed record GraphOutline(IReadOnlyList<RecordId> Entities, IReadOnlyList<int> Degrees, IReadOnlyList<RecordId> Relationships);

/// <summary>The entities in the order found and the relationships by id. Truncated names the limit that cut it short, or is null.</summary>
public sealed record SubgraphAnswer(
    IReadOnlyList<Entity> Entities, IReadOnlyDictionary<RecordId, int> Degrees, IReadOnlyList<Relationship> Relationships, string? Truncated)
{
    /// <summary>The same without the records.</summary>
    public GraphOutline Outline => new(
        [.. Entities.Select(entity => entity.Id)], [.. Entities.Select(entity => Degrees[entity.Id])], [.. Relationships.Select(one => one.Id)]);
}
