using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using InnovationGraph.Queries.Relationships;

namespace InnovationGraph.Queries.Entities;

/// <summary>A relationship of an entity, with the entity at its other end.</summary>
internal sealed record EntityRelationshipBody : RelationshipBody
{
    [SetsRequiredMembers]
    private EntityRelationshipBody(RelationshipBody relationship, EntitySummary other)
        : base(relationship) => Other = other;

    /// <summary>The entity at the other end; the entity itself for a self-loop.</summary>
    [JsonPropertyOrder(1)]
    public EntitySummary Other { get; }

    public static EntityRelationshipBody Of(LinkedRelationship link, RecordId entity) => new(
        RelationshipBody.Of(link.Relationship), (link.Source.Id == entity ? link.Target : link.Source));
}
