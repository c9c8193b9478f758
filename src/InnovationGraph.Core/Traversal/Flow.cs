namespace InnovationGraph.Core.Traversal;

/// <summary>
/// A flow and how many hops upstream of the recipient it was found (1 for the recipient's own).
/// </summary>
public sealed record Flow(int Hop, LinkedRelationship Link);
