using InnovationGraph.Queries.Entities;
using InnovationGraph.Queries.Relationships;
using InnovationGraph.Queries.Support;

namespace InnovationGraph.Queries.Support;

/// <summary>One record of support: a relationship or a figure; the other is null.</summary>
/// <param name="Relationship">The relationship, with both ends.</param>
/// <param name="Observation">The figure.</param>
/// <param name="ViaProject">The project that is supported and that the entity leads; null for support of the entity itself.</param>
internal sealed record SupportItemBody(LinkedRelationshipBody? Relationship, ObservationBody? Observation, EntitySummary? ViaProject)
{
    public static SupportItemBody Of(SupportItem item) => new(
        item.Relationship is { } link ? LinkedRelationshipBody.Of(link) : null,
        item.Observation is { } observation ? ObservationBody.Of(observation) : null,
        item.ViaProject is { } project ? (project) : null);
}
