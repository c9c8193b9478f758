using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// What falls apart when some entities are taken away from what the filter leaves of the graph, where relationships connect either way.
/// Sources and targets, with the entities of their kinds, are asked whether they still reach each other; where only one side is named, the
/// other is all that may take part. They may be anything, and are gone through only where they may take part.
/// </summary>
/// <param name="Filter">What of the graph is looked at.</param>
/// <param name="Removed">The entities taken away; none: what may fall apart.</param>
/// <param name="Skip">How many items of each list come before the page.</param>
/// <param name="Take">How many items of each list the page has at most.</param>
public sealed record ResilienceQuery(GraphFilter Filter, ValueList<RecordId> Removed, int Skip, int Take)
{
    public ValueList<RecordId> Sources { get; init; }

    public ValueList<RecordId> Targets { get; init; }

    public ValueList<string> SourceKinds { get; init; }

    public ValueList<string> TargetKinds { get; init; }

    /// <summary>Whether pairs are asked about.</summary>
    public bool HasEnds => Sources.Count + Targets.Count + SourceKinds.Count + TargetKinds.Count > 0;
}

/// <summary>A page of each list of what falls apart.</summary>
/// <param name="Before">The graph before.</param>
/// <param name="After">The graph without the entities taken away.</param>
/// <param name="Parts">
/// Of the graph after, the components of what hung together with an entity taken away, or all where none is; the largest first, equal ones
/// by their least id.
/// </param>
/// <param name="CutOff">
/// The pairs of a source and a target that reached each other and no longer do, each once, with how far it was; by the id of the source and
/// then of the target. None where no pairs are asked about.
/// </param>
/// <param name="ArticulationPoints">Entities of the graph after without which more falls apart, by id.</param>
/// <param name="Bridges">Relationships of the graph after without which more falls apart, by type (as the ontology lists them) and id.</param>
/// <param name="Notes">What was left out.</param>
public sealed record ResilienceAnswer(
    Connectedness Before,
    Connectedness After,
    Page<EntityGroup> Parts,
    Page<EntityPair> CutOff,
    Page<EntitySummary> ArticulationPoints,
    Page<LinkedRelationship> Bridges,
    ValueList<string> Notes);

/// <summary>How far a graph hangs together.</summary>
/// <param name="Entities">How many entities there are.</param>
/// <param name="Components">Into how many connected parts they fall.</param>
/// <param name="Largest">How many entities the largest of them has.</param>
/// <param name="ConnectedPairs">How many pairs of entities reach each other.</param>
public sealed record Connectedness(int Entities, int Components, int Largest, long ConnectedPairs)
{
    public static Connectedness Of(IReadOnlyCollection<int> sizes) =>
        new(sizes.Sum(), sizes.Count, sizes.DefaultIfEmpty().Max(), sizes.Sum(size => (long)size * (size - 1) / 2));
}
