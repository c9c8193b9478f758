using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>A run of an algorithm over what the filter leaves of the graph, and which page of its result is asked for.</summary>
/// <param name="Filter">What the algorithm sees, and the kinds of entity of which it lists scores; the others still count.</param>
/// <param name="Algorithm">The id of one of <see cref="IGraphTraversal.Algorithms"/>.</param>
/// <param name="Arguments">By parameter, each within what the parameter allows; parameters that are left out have their defaults.</param>
/// <param name="Skip">How many items come before the page.</param>
/// <param name="Take">How many items the page has at most.</param>
public sealed record AlgorithmQuery(GraphFilter Filter, string Algorithm, ValueMap<PropertyValue> Arguments, int Skip, int Take)
{
    /// <summary>Makes the result personal, where the algorithm takes seeds.</summary>
    public ValueList<RecordId> Seeds { get; init; }

    /// <summary>
    /// Of pairs, those that come first. Of scores, where the algorithm takes ends: where the paths that count start; with the entities of
    /// <see cref="SourceKinds"/>, anywhere when there are neither. They need not be among those who may take part.
    /// </summary>
    public ValueList<RecordId> Sources { get; init; }

    /// <summary>The same of those that come second, and of where paths end.</summary>
    public ValueList<RecordId> Targets { get; init; }

    /// <summary>Kinds of entity at which the paths that count start, where the algorithm takes ends.</summary>
    public ValueList<string> SourceKinds { get; init; }

    /// <summary>Kinds of entity at which they end.</summary>
    public ValueList<string> TargetKinds { get; init; }

    /// <summary>Of scores, a place: keeps the entities in it, by any chain of places.</summary>
    public RecordId? Within { get; init; }

    /// <summary>
    /// Of scores, the influences along which relationships are turned; one that runs both ways is two, one without any of these none. No
    /// influence: the relationships as they are.
    /// </summary>
    public ValueList<InfluenceKind> Follow { get; init; }

    /// <summary>Of scores, leaves places and countries out.</summary>
    public bool LeavesPlacesOut { get; init; }

    /// <summary>Of scores, which other runs tell how firm a rank is; null for none.</summary>
    public RankRuns? Ranges { get; init; }

    /// <summary>Of groups, the number of the one whose members the page is of; null: the page is of groups.</summary>
    public int? Group { get; init; }
}

/// <summary>A page of the result of an algorithm, a case for each <see cref="AlgorithmKind"/>.</summary>
public abstract record AlgorithmAnswer
{
    private AlgorithmAnswer()
    {
    }

    /// <summary>The arguments it was computed with, defaults filled in.</summary>
    public required ValueMap<PropertyValue> Arguments { get; init; }

    /// <summary>How many items the whole result has.</summary>
    public required int Total { get; init; }

    /// <summary>What was left out.</summary>
    public required ValueList<string> Notes { get; init; }

    /// <summary>The highest scores first, equal ones by id; those of 0 are last and have no rank.</summary>
    public sealed record Scores(IReadOnlyList<RankedEntity> Items) : AlgorithmAnswer;

    /// <summary>
    /// The largest groups first, equal ones by their least id. <see cref="Total"/> counts groups, also where one is asked for. Modularity
    /// is null where there are no relationships.
    /// </summary>
    public sealed record Groups(IReadOnlyList<EntityGroup> Items, double? Modularity) : AlgorithmAnswer
    {
        /// <summary>How many members of a group are shown among others.</summary>
        public const int MembersShown = 20;
    }

    /// <summary>Entities by id, then relationships by type (as the ontology lists them) and id.</summary>
    public sealed record Elements(IReadOnlyList<FoundElement> Items) : AlgorithmAnswer;

    /// <summary>Every pair, by the id of its source and then of its target.</summary>
    public sealed record Pairs(IReadOnlyList<EntityPair> Items) : AlgorithmAnswer;
}

/// <summary>An entity in a ranking.</summary>
/// <param name="Rank">From 1; equal scores share a rank; null for a score of 0.</param>
/// <param name="Range">Between which ranks it is in other runs; null where none were asked for.</param>
/// <param name="Score">The measure's value, without unit.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Documents">The sources that tell of its relationships in the graph, by id.</param>
public sealed record RankedEntity(int? Rank, RankRange? Range, double Score, EntitySummary Entity, ValueList<RecordId> Documents);

/// <summary>Between which ranks an entity is. Where it has none it counts as the last of the list.</summary>
/// <param name="Best">The best of them.</param>
/// <param name="Worst">The worst.</param>
public sealed record RankRange(int Best, int Worst);

/// <summary>A group of entities.</summary>
/// <param name="Id">From 1, the largest group.</param>
/// <param name="Size">How many members it has.</param>
/// <param name="Members">The first of them, or the page asked for: those with the most relationships first, equal ones by id.</param>
public sealed record EntityGroup(int Id, int Size, IReadOnlyList<EntitySummary> Members);

/// <summary>A pair of entities.</summary>
/// <param name="Source">The first.</param>
/// <param name="Target">The second.</param>
/// <param name="Distance">How far it is from one to the other; null where there is no way.</param>
public sealed record EntityPair(EntitySummary Source, EntitySummary Target, double? Distance);

/// <summary>An entity or a relationship: exactly one of the two is not null.</summary>
public sealed record FoundElement(EntitySummary? Entity, LinkedRelationship? Relationship);
