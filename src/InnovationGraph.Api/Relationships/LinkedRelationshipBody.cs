using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using InnovationGraph.Api.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Relationships;

/// <summary>A relationship with both of its ends.</summary>
internal sealed record LinkedRelationshipBody : RelationshipBody
{
    [SetsRequiredMembers]
    private LinkedRelationshipBody(RelationshipBody relationship, EntitySummaryBody source, EntitySummaryBody target)
        : base(relationship) => (SourceEntity, TargetEntity) = (source, target);

    /// <summary>The entity it runs from.</summary>
    [JsonPropertyOrder(1)]
    public EntitySummaryBody SourceEntity { get; }

    /// <summary>The entity it runs to.</summary>
    [JsonPropertyOrder(1)]
    public EntitySummaryBody TargetEntity { get; }

    public static LinkedRelationshipBody Of(LinkedRelationship link) =>
        new(RelationshipBody.Of(link.Relationship), EntitySummaryBody.Of(link.Source), EntitySummaryBody.Of(link.Target));
}
