namespace InnovationGraph.Queries.Chains;

/// <summary>A relationship that belongs to a stage, or has a step at an end. <see cref="Order"/> is its place in a list of all.</summary>
public sealed record ChainLink(RecordId Id, RecordId Source, RecordId Target, string? Stage, int Order);
