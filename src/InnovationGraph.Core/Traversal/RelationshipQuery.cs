using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Relationships, of one entity or of all, in order of type (as the ontology lists them), then id. <see cref="Text"/> keeps those of
/// which an end matches a search; <see cref="HasMoney"/> those with (or without) an amount.
/// </summary>
public sealed record RelationshipQuery(GraphFilter Filter, int Skip, int Take)
{
    /// <summary>Null: of all entities.</summary>
    public RecordId? Entity { get; init; }

    public Direction Direction { get; init; }

    public ValueList<string> SourceKinds { get; init; }

    public ValueList<string> TargetKinds { get; init; }

    public bool? HasMoney { get; init; }

    public string? Text { get; init; }
}

/// <summary>A relationship with both of its ends.</summary>
public sealed record LinkedRelationship(Relationship Relationship, EntitySummary Source, EntitySummary Target);
