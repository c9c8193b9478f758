using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

public sealed class TrianglesTests
{
    public static TheoryData<RandomGraph> Graphs => [.. RandomGraph.Some(60).Where(graph => !graph.IsDirected)];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Are_the_pairs_of_neighbours_of_each_node_that_are_neighbours(RandomGraph graph)
    {
        var neighbours = graph.Arcs().Where(arc => arc.Source != arc.Target).ToLookup(arc => arc.Source, arc => arc.Target);
        var sets = Enumerable.Range(0, graph.Count).Select(node => neighbours[node].ToHashSet()).ToList();
        var expected = sets.Select(set => set.Sum(one => (long)set.Count(other => sets[one].Contains(other))) / 2);
        using var topology = graph.Build(threads: 2);
        Assert.Equal(expected, Triangles.Count(topology, RandomGraph.WorkersOf(2)));
    }

    [Fact]
    public void A_complete_graph_has_as_many_at_each_node_as_there_are_pairs_of_others()
    {
        var edges = Enumerable.Range(0, 30).SelectMany(u => Enumerable.Range(0, u).Select(v => (u, v))).ToList();
        RandomGraph graph = new(0, 30, [.. edges.Select(edge => edge.u)], [.. edges.Select(edge => edge.v)], null, IsDirected: false);
        using var topology = graph.Build(threads: 1);
        Assert.All(Triangles.Count(topology, RandomGraph.WorkersOf(1))!, count => Assert.Equal(29 * 28 / 2, count));
    }
}
