using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Traversal;

/// <summary>Flows by hop, then as <see cref="RelationshipQuery"/> orders; each relationship once, at its first hop.</summary>
public sealed record FlowAnswer(IReadOnlyList<Flow> Flows, bool Truncated, ValueList<string> Notes);
