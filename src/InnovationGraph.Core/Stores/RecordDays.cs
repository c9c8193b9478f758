using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Stores;

/// <summary>
/// When the records of a revision held: as their own dates say and as their sources were written. An end of a relationship that does not exist on a
/// day excludes that day. Undated relationships that place, govern or divide hold whenever their ends exist.
/// </summary>
public sealed class RecordDays(OntologyIndex ontology, IReadOnlyDictionary<RecordId, Source> sources)
{
    private readonly HashSet<string> _lasting = new(LastingTypes(ontology), StringComparer.Ordinal);

    /// <summary>The types of which an undated relationship holds always.</summary>
    public static ValueList<string> LastingTypes(OntologyIndex ontology) =>
        [.. ontology.TypesOf(TypeRole.PlaceIn), .. ontology.TypesOf(TypeRole.Governs), .. ontology.TypesOf(TypeRole.PartOf)];

    public HeldDays Of(Entity entity) => HeldDays.Of(entity.Valid, entity.HeldAt, NewestDay(Citation.Distinct(entity.Evidence)));

    public HeldDays Of(Observation observation) => HeldDays.Of(observation.Period, [], NewestDay(Citation.Distinct(observation.Evidence)));

    /// <param name="relationship">The relationship.</param>
    /// <param name="source">The days that the dates of its source leave.</param>
    /// <param name="target">The days that the dates of its target leave.</param>
    public HeldDays Of(in ProjectedRelationship relationship, DayRange source, DayRange target)
    {
        var isLasting = !relationship.IsDated && _lasting.Contains(relationship.Type);
        var own = isLasting
            ? HeldDays.Always
            : HeldDays.Of(relationship.Valid, relationship.HeldAt, relationship.Valid.IsOngoing ? NewestDay(relationship.Citations) : null);
        return own.Inside(source).Inside(target);
    }

    /// <summary>The first day on which the newest source can have been written that speaks of the dates, or of the whole.</summary>
    private DateOnly? NewestDay(ValueList<Citation> citations) => citations
        .Where(citation => citation.Part is CitedPart.Whole or CitedPart.Valid)
        .Max(citation => sources.GetValueOrDefault(citation.Source)?.EarliestDay);
}
