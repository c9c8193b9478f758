using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

public sealed class CoresTests
{
    public static TheoryData<RandomGraph> Graphs => [.. RandomGraph.Some(60).Where(graph => !graph.IsDirected)];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Are_what_is_left_when_the_least_are_taken_away_again_and_again(RandomGraph graph)
    {
        using var topology = graph.Build(threads: 2);
        Assert.Equal(Slow(graph), Cores.Find(topology, RandomGraph.WorkersOf(2)));
    }

    [Fact]
    public void A_ring_on_a_complete_graph_is_in_the_second_core_and_a_tail_in_the_first()
    {
        // Nodes 0 to 4 are all joined; 4-5-6-7-4 is a ring, 7-8 a tail, 9 alone.
        var edges = Enumerable.Range(0, 5).SelectMany(u => Enumerable.Range(0, u).Select(v => (u, v))).Concat([(4, 5), (5, 6), (6, 7), (7, 4), (7, 8)]).ToList();
        RandomGraph graph = new(0, 10, [.. edges.Select(edge => edge.Item1)], [.. edges.Select(edge => edge.Item2)], null, IsDirected: false);
        using var topology = graph.Build(threads: 1);
        Assert.Equal([4, 4, 4, 4, 4, 2, 2, 2, 1, 0], Cores.Find(topology, RandomGraph.WorkersOf(1))!);
    }

    private static int[] Slow(RandomGraph graph)
    {
        var arcs = graph.Arcs().Where(arc => arc.Source != arc.Target).ToList();
        var cores = new int[graph.Count];
        var left = Enumerable.Range(0, graph.Count).ToHashSet();
        for (var k = 1; left.Count > 0; k++)
        {
            while (true)
            {
                var degrees = arcs.Where(arc => left.Contains(arc.Source) && left.Contains(arc.Target)).CountBy(arc => arc.Source).ToDictionary();
                if (left.RemoveWhere(node => degrees.GetValueOrDefault(node) < k) == 0)
                {
                    break;
                }
            }

            foreach (var node in left)
            {
                cores[node] = k;
            }
        }

        return cores;
    }
}
