using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>A relationship with both of its ends.</summary>
public sealed record LinkedRelationship(Relationship Relationship, EntitySummary Source, EntitySummary Target);
