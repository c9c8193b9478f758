using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using InnovationGraph.Api.Records;
using InnovationGraph.Api.Relationships;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Entities;

/// <summary>A relationship of an entity, with the entity at its other end.</summary>
internal sealed record EntityRelationshipBody : RelationshipBody
{
    [SetsRequiredMembers]
    private EntityRelationshipBody(RelationshipBody relationship, EntitySummaryBody other)
        : base(relationship) => Other = other;

    /// <summary>The entity at the other end; the entity itself for a self-loop.</summary>
    [JsonPropertyOrder(1)]
    public EntitySummaryBody Other { get; }

    public static EntityRelationshipBody Of(LinkedRelationship link, RecordId entity) => new(
        RelationshipBody.Of(link.Relationship), EntitySummaryBody.Of(link.Source.Id == entity ? link.Target : link.Source));
}
