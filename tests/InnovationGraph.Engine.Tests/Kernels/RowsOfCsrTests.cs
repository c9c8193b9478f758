using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

public sealed class RowsOfCsrTests
{
    [Fact]
    public void Arcs_keep_their_direction_or_come_into_the_rows_of_both_ends_a_loop_once()
    {
        Csr arcs = new([0, 3, 4, 4], [1, 1, 2, 1]);
        using var along = Topology.Of(arcs, isDirected: true, RandomGraph.WorkersOf(1))!;
        using var either = Topology.Of(arcs, isDirected: false, RandomGraph.WorkersOf(1))!;
        Assert.Equal([(3, 0), (1, 3), (0, 1)], Enumerable.Range(0, 3).Select(node => (along.Out.Length(along.VertexOf[node]), along.In.Length(along.VertexOf[node]))));
        Assert.Equal([3, 3, 1], Enumerable.Range(0, 3).Select(node => either.Out.Length(either.VertexOf[node])));
        Assert.Equal((true, false, 4, 7), (along.IsDirected, either.IsDirected, along.ArcCount, either.ArcCount));
    }
}
