using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Paths between two entities, ordered by cost, hops, then the entities' ids. Parallel relationships are one step. The filter's kinds
/// and tags, and the ontology's <c>transit</c>, are asked of intermediates; an end may be anything.
/// </summary>
public sealed record PathQuery(GraphFilter Filter, RecordId Source, RecordId Target)
{
    public PathAlgorithm Algorithm { get; init; }

    /// <summary>1 to 50; counts for <see cref="PathAlgorithm.KShortest"/> and <see cref="PathAlgorithm.Simple"/>.</summary>
    public int K { get; init; } = 5;

    /// <summary>1 to 8.</summary>
    public int MaxHops { get; init; } = 6;

    /// <summary>Whether steps go from source to target only.</summary>
    public bool Forward { get; init; }

    /// <summary>Entities that the path must pass, in any order.</summary>
    public ValueList<RecordId> Via { get; init; }

    /// <summary>Entities that the path must not pass.</summary>
    public ValueList<RecordId> Avoid { get; init; }

    /// <summary>
    /// Null: hops. Else a numeric property: a distance that is added up, or for <see cref="PathAlgorithm.Widest"/> a capacity. A
    /// relationship without it, or with a negative distance, can't be part of the path. For the widest path it can't be null.
    /// </summary>
    public string? Weight { get; init; }

    /// <summary>
    /// Whether there must be a day within every step, choosing among parallel relationships; the cost is the best on any such day.
    /// </summary>
    public bool TimeCoherent { get; init; }
}
