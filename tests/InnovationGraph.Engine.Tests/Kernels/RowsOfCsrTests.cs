using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

public sealed class RowsOfCsrTests
{
    [Fact]
    public void Rows_of_an_undirected_graph_have_each_edge_at_both_ends_already()
    {
        Csr arcs = new([0, 3, 4, 4], [1, 1, 2, 1]), eitherWay = new([0, 3, 6, 7], [1, 1, 2, 0, 0, 1, 0]);
        using var along = Topology.Of(arcs, isDirected: true, RandomGraph.WorkersOf(1))!;
        using var either = Topology.Of(eitherWay, isDirected: false, RandomGraph.WorkersOf(1))!;
        Assert.Equal([(3, 0), (1, 3), (0, 1)], Enumerable.Range(0, 3).Select(node => (along.Out.Length(along.VertexOf[node]), along.In.Length(along.VertexOf[node]))));
        Assert.Equal([3, 3, 1], Enumerable.Range(0, 3).Select(node => either.Out.Length(either.VertexOf[node])));
        Assert.Equal((true, false, 4, 7), (along.IsDirected, either.IsDirected, along.ArcCount, either.ArcCount));
    }
}
