using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Traversal;

/// <summary>A part of a list in its stable order, and how long the list is. Notes say what an analyst should know of the selection.</summary>
public sealed record Page<T>(int Total, IReadOnlyList<T> Items, ValueList<string> Notes = default);
