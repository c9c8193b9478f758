using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

/// <summary>Components and PageRank, against what a reader can see through.</summary>
public sealed class WholeGraphKernelTests
{
    public static TheoryData<RandomGraph> Graphs => [.. RandomGraph.Some(60), .. RandomGraph.Large()];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Nodes_are_in_one_component_if_a_walk_either_way_joins_them(RandomGraph graph)
    {
        var either = (graph with { IsDirected = false }).Out();
        var expected = new int[graph.Count];
        Array.Fill(expected, -1);
        for (var start = 0; start < graph.Count; start++)
        {
            if (expected[start] < 0)
            {
                Stack<int> waiting = new([start]);
                expected[start] = start;
                while (waiting.TryPop(out var node))
                {
                    foreach (var (other, _) in either[node].Where(arc => expected[arc.Target] < 0))
                    {
                        expected[other] = start;
                        waiting.Push(other);
                    }
                }
            }
        }

        foreach (var threads in new[] { 1, 3 })
        {
            using var topology = graph.Build(threads);
            using var roots = ConnectedComponents.Find(topology, RandomGraph.WorkersOf(threads))!;
            var found = topology.ByNode(roots.Cells);
            Dictionary<int, int> first = [];
            for (var node = 0; node < found.Length; node++)
            {
                first.TryAdd(found[node], node);
            }

            Assert.Equal(expected, found.Select(root => first[root]));
            Assert.All(Enumerable.Range(0, graph.Count), vertex => Assert.True(roots.Cells[vertex] <= vertex && roots.Cells[roots.Cells[vertex]] == roots.Cells[vertex]));
        }
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Ranks_are_those_of_the_walk_and_the_same_to_the_last_bit_whatever_the_number_of_threads(RandomGraph graph)
    {
        if (graph.Count == 0)
        {
            return;
        }

        var expected = Ranks(graph, iterations: 180);
        List<double[]> found = [];
        foreach (var threads in new[] { 1, 3 })
        {
            using var topology = graph.Build(threads);
            using var ranks = RandomWalkRanks.Find(
                topology.Out, topology.In, topology.Count, new(0.85, default, 1e-13, 1_000), RandomGraph.WorkersOf(threads), out var isSettled)!;
            Assert.True(isSettled);
            found.Add(topology.ByNode(ranks.Cells));
        }

        Assert.Equal(found[0], found[1]);
        Assert.All(expected.Zip(found[0]), pair => Assert.Equal(pair.First, pair.Second, 1e-11));
        Assert.Equal(1, found[0].Sum(), 1e-11);
    }

    [Fact]
    public void A_walk_that_does_not_settle_says_so()
    {
        using var topology = RandomGraph.Some(20).Last().Build(threads: 1);
        using var ranks = RandomWalkRanks.Find(
            topology.Out, topology.In, topology.Count, new(0.85, default, 0, 3), RandomGraph.WorkersOf(1), out var isSettled);
        Assert.False(isSettled);
        Assert.NotNull(ranks);
    }

    private static double[] Ranks(RandomGraph graph, int iterations)
    {
        var outgoing = graph.Out();
        double[] ranks = [.. Enumerable.Repeat(1.0 / graph.Count, graph.Count)];
        for (; iterations > 0; iterations--)
        {
            var next = new double[graph.Count];
            var anew = 0.15;
            for (var node = 0; node < graph.Count; node++)
            {
                var arcs = outgoing[node].ToList();
                anew += arcs.Count == 0 ? 0.85 * ranks[node] : 0;
                foreach (var (target, _) in arcs)
                {
                    next[target] += 0.85 * ranks[node] / arcs.Count;
                }
            }

            ranks = [.. next.Select(rank => rank + (anew / graph.Count))];
        }

        return ranks;
    }
}
