using InnovationGraph.Api.Entities;
using InnovationGraph.Api.Records;
using InnovationGraph.Api.Relationships;
using InnovationGraph.Core.Support;

namespace InnovationGraph.Api.Support;

/// <summary>One record of support: a relationship or a figure; the other is null.</summary>
/// <param name="Relationship">The relationship, with both ends.</param>
/// <param name="Observation">The figure.</param>
/// <param name="ViaProject">The project that is supported and that the entity leads; null for support of the entity itself.</param>
internal sealed record SupportItemBody(LinkedRelationshipBody? Relationship, ObservationBody? Observation, EntitySummaryBody? ViaProject)
{
    public static SupportItemBody Of(SupportItem item) => new(
        item.Relationship is { } link ? LinkedRelationshipBody.Of(link) : null,
        item.Observation is { } observation ? ObservationBody.Of(observation) : null,
        item.ViaProject is { } project ? EntitySummaryBody.Of(project) : null);
}
