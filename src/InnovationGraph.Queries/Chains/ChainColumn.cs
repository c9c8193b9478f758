namespace InnovationGraph.Queries.Chains;

/// <summary>
/// A stage of the innovation chain (null for a step that is none of its stages), the steps that stand for it, and its relationships:
/// those at the entity itself first.
/// </summary>
public sealed record ChainColumn(Stage? Stage, IReadOnlyList<RecordId> Steps, IReadOnlyList<ChainLink> Links);
