namespace InnovationGraph.Engine.Kernels;

/// <summary>The arcs from each vertex as compressed sparse rows: where its row starts (one more at the end), then the vertices they lead to, in order.</summary>
/// <param name="Start">Where each vertex's row starts among the neighbours.</param>
/// <param name="Neighbours">Parallel arcs each, a loop once.</param>
/// <param name="Weights">That of each arc, at least 1; a view of nothing where arcs have none.</param>
internal readonly record struct Rows(Cells<int> Start, Cells<int> Neighbours, Cells<int> Weights)
{
    public int Length(int vertex) => Start[vertex + 1] - Start[vertex];
}
