using InnovationGraph.Queries.Entities;
using InnovationGraph.Queries.Relationships;

namespace InnovationGraph.Queries.Disagreements;

/// <summary>One account of a fact: a relationship or a figure; the other is null.</summary>
/// <param name="Relationship">The relationship, with both ends and its evidence.</param>
/// <param name="Observation">The figure, with its evidence.</param>
internal sealed record AccountBody(LinkedRelationshipBody? Relationship, ObservationBody? Observation)
{
    public static AccountBody Of(GraphRecord record, IReadOnlyDictionary<RecordId, EntitySummary> entities) => record switch
    {
        Relationship relationship => new(
            LinkedRelationshipBody.Of(new(relationship, entities[relationship.Source], entities[relationship.Target])), null),
        Observation observation => new(null, ObservationBody.Of(observation)),
        _ => throw new InvalidOperationException($"{record.Id} is no account: neither a relationship nor an observation."),
    };
}
