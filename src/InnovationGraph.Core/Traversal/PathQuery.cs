using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Paths between two entities, ordered by cost, hops, specificity (the product of the degrees in the middle: hubs last), then the
/// entities' ids. Parallel relationships are one step. Who may
/// take part, tags and the ontology's <c>transit</c> are asked of intermediates; an end may be anything that is not to be avoided.
/// </summary>
public sealed record PathQuery(GraphFilter Filter, RecordId Source, RecordId Target)
{
    /// <summary>The weight that every graph has: each step counts 1.</summary>
    public const string Hops = "hops";

    /// <summary>The weight that makes hubs dear: the sum of log2 of the degrees of the entities in the middle.</summary>
    public const string Specificity = "specificity";

    /// <summary>How many paths are asked for unless another number is given.</summary>
    public const int UsualK = 5;

    public PathAlgorithm Algorithm { get; init; }

    /// <summary>1 to 50; counts for <see cref="PathAlgorithm.KShortest"/> and <see cref="PathAlgorithm.Simple"/>.</summary>
    public int K { get; init; } = UsualK;

    /// <summary>How many hops are allowed where neither the question nor a weight says otherwise.</summary>
    public const int UsualHops = 6;

    /// <summary>1 or more; null: any number.</summary>
    public int? MaxHops { get; init; } = UsualHops;

    /// <summary>
    /// Whether the path runs along what is followed from its source to its target, against it, or with each step as it comes.
    /// </summary>
    public PathDirection Direction { get; init; }

    /// <summary>
    /// The influences that steps go along; none: the relationships themselves, whatever influence they carry. A type that carries none of
    /// those named is no step.
    /// </summary>
    public ValueList<InfluenceKind> Follow { get; init; }

    /// <summary>Entities that the path must pass, in any order.</summary>
    public ValueList<RecordId> Via { get; init; }

    /// <summary>
    /// Null: hops. <see cref="Specificity"/>, or else a numeric property: a distance that is added up, or for <see cref="PathAlgorithm.Widest"/> a capacity. A
    /// relationship without it, or with a negative distance, can't be part of the path. For the widest path it can't be null.
    /// </summary>
    public string? Weight { get; init; }

    /// <summary>
    /// Whether there must be a day within every step, choosing among parallel relationships; the cost is the best on any such day.
    /// </summary>
    public bool TimeCoherent { get; init; }

    /// <summary>Which way a step may go along relationships of a type: from its source to its target, and from its target to its source.</summary>
    /// <param name="type">The type; null where the ontology does not have it.</param>
    public (bool Along, bool Against) StepsOf(RelationshipType? type)
    {
        var (forward, backward) = Follow.Count == 0 ? (true, false) : type?.WaysOf(Follow) ?? default;
        return Direction switch
        {
            PathDirection.Forward => (forward, backward),
            PathDirection.Backward => (backward, forward),
            _ => (forward || backward, forward || backward),
        };
    }
}

/// <summary>Which way a path runs along what it follows.</summary>
public enum PathDirection
{
    /// <summary>Each step either way.</summary>
    Either,

    /// <summary>From the source to the target.</summary>
    Forward,

    /// <summary>From the target to the source.</summary>
    Backward,
}

/// <summary>Which paths a query wants.</summary>
public enum PathAlgorithm
{
    /// <summary>The first of the cheapest paths.</summary>
    Shortest,

    /// <summary>All cheapest paths.</summary>
    AllShortest,

    /// <summary>The k cheapest paths without a repeated entity (Yen 1971).</summary>
    KShortest,

    /// <summary>The path whose narrowest step is widest.</summary>
    Widest,

    /// <summary>Paths without a repeated entity, the first k in order.</summary>
    Simple,

    /// <summary>The union of all paths without a repeated entity: a graph instead of a list.</summary>
    Graph,
}

/// <summary>The paths in order; none when the target can't be reached. Truncated names the limit that cut the list short, or is null.</summary>
public sealed record PathAnswer(IReadOnlyList<PathResult> Paths, string? Truncated)
{
    /// <summary>What the paths make together, where that was asked for and there is one; otherwise null.</summary>
    public PathGraph? Graph { get; init; }

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Paths.Count == 0 && Graph is null;

    /// <summary>How many relationships the filter admits but no path can have, since they lack the weight asked for.</summary>
    public int Unweighed { get; init; }

    /// <summary>The relationships of the source and the target that only the dates of an end exclude from the time asked about, by id.</summary>
    public IReadOnlyList<RecordId> ExcludedByAnEnd { get; init; } = [];
}

/// <summary>The entities and the relationships that lie on paths, each by id.</summary>
public sealed record PathGraph(IReadOnlyList<EntitySummary> Entities, IReadOnlyList<Relationship> Relationships);

/// <summary>A path. <see cref="Cost"/> is its hops, the sum of distances or of log2 of degrees, or for the widest path the width of its narrowest step; 0 for no hops.</summary>
public sealed record PathResult(double Cost, int Hops, IReadOnlyList<EntitySummary> Entities, IReadOnlyList<PathStep> Steps);

/// <summary>A step of a path with every admissible relationship between its two entities, whichever way each one runs, by id.</summary>
public sealed record PathStep(RecordId Start, RecordId End, IReadOnlyList<Relationship> Relationships);
