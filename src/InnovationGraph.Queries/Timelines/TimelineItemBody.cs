using InnovationGraph.Queries.Entities;
using InnovationGraph.Queries.Relationships;
using InnovationGraph.Queries.Timelines;

namespace InnovationGraph.Queries.Timelines;

/// <summary>One record of a timeline; of entity, relationship and observation the other two are null.</summary>
/// <param name="Date">The earliest date that is stated of it: 2019, 2019-05 or 2019-05-18, with ~ behind it for about; null for none.</param>
/// <param name="Record">entity (its own span), relationship or observation.</param>
/// <param name="Entity">The entity itself, for its own span.</param>
/// <param name="Relationship">The relationship, with both ends.</param>
/// <param name="Observation">The figure.</param>
internal sealed record TimelineItemBody(
    string? Date, string Record, EntityBody? Entity, LinkedRelationshipBody? Relationship, ObservationBody? Observation)
{
    public static TimelineItemBody Of(TimelineEntry entry, int degree) => new(
        entry.Date?.ToString(),
        EnumNames.Of(entry.Record.RecordType),
        entry.Entity is { } entity ? EntityBody.Of(entity, degree) : null,
        entry.Relationship is { } link ? LinkedRelationshipBody.Of(link) : null,
        entry.Observation is { } observation ? ObservationBody.Of(observation) : null);
}
