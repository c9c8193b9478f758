namespace InnovationGraph.Engine.Kernels;

/// <summary>Edges as columns, in memory that the caller keeps alive.</summary>
/// <param name="Count">How many nodes there are: every end is below it.</param>
/// <param name="Weights">A view of nothing where edges have none.</param>
internal readonly record struct EdgeView(int Count, Cells<int> Sources, Cells<int> Targets, Cells<int> Weights, bool IsDirected);
