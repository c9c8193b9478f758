using InnovationGraph.Contracts.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

/// <summary>What a division into communities promises, on random graphs, and how good it is where a good one is known.</summary>
public sealed class CommunitySearchTests
{
    public static TheoryData<RandomGraph> Graphs => [.. RandomGraph.Some(60).Where(graph => !graph.IsDirected)];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Leiden_gives_connected_communities_that_no_node_gains_by_leaving(RandomGraph graph)
    {
        var of = Leiden(graph, seed: 1);
        var rows = graph.Arcs().Where(arc => of[arc.Source] == of[arc.Target]).ToLookup(arc => arc.Source, arc => arc.Target);
        foreach (var community in Enumerable.Range(0, graph.Count).GroupBy(node => of[node]))
        {
            Assert.Equal(community.Count(), Reached(community.First(), rows));
        }

        AssertNoneGains(graph, of);
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Louvain_joins_no_parts_that_are_not_connected_and_gains_over_all_alone(RandomGraph graph)
    {
        using var topology = graph.Build(threads: 2);
        var of = CommunitySearch.Louvain(topology, 1, seed: 1, RandomGraph.WorkersOf(2))!;
        Assert.True(graph.Sources.Length == 0 || Modularity(graph, of) >= Modularity(graph, [.. Enumerable.Range(0, graph.Count)]) - 1e-12);
        var rows = graph.Arcs().ToLookup(arc => arc.Source, arc => arc.Target);
        Assert.All(
            Enumerable.Range(0, graph.Count).Where(node => !rows[node].Any(other => other != node)),
            alone => Assert.Equal(1, of.Count(community => community == of[alone])));
    }

    [Fact]
    public void Both_find_planted_blocks()
    {
        var edges = GeneratedEdges.PlantedPartition(2000, 20_000, 50, outside: 0.2, seed: 3);
        RandomGraph graph = new(3, edges.Count, edges.Sources, edges.Targets, null, IsDirected: false);
        var planted = Modularity(graph, [.. Enumerable.Range(0, graph.Count).Select(node => node / 50)]);
        using var topology = graph.Build(threads: 2);
        Assert.True(Modularity(graph, Leiden(graph, seed: 1)) >= planted - 0.005);
        Assert.True(Modularity(graph, CommunitySearch.Louvain(topology, 1, seed: 1, RandomGraph.WorkersOf(2))!) >= planted - 0.03);
    }

    [Fact]
    public void A_seed_says_all()
    {
        var edges = GeneratedEdges.BarabasiAlbert(500, 3, seed: 3);
        RandomGraph graph = new(3, edges.Count, edges.Sources, edges.Targets, null, IsDirected: false);
        Assert.Equal(Leiden(graph, seed: 1), Leiden(graph, seed: 1));
        Assert.NotEqual(Leiden(graph, seed: 1), Leiden(graph, seed: 2));
    }

    private static int[] Leiden(RandomGraph graph, int seed)
    {
        using var topology = graph.Build(threads: 2);
        return CommunitySearch.Leiden(topology, 1, seed, rounds: 100, RandomGraph.WorkersOf(2))!;
    }

    private static int Reached(int first, ILookup<int, int> rows)
    {
        HashSet<int> reached = [first];
        Queue<int> queue = new(reached);
        while (queue.TryDequeue(out var node))
        {
            foreach (var other in rows[node].Where(reached.Add))
            {
                queue.Enqueue(other);
            }
        }

        return reached.Count;
    }

    /// <summary>From the definition: no single move of a node to a neighbour's community, or to one of its own, is better.</summary>
    private static void AssertNoneGains(RandomGraph graph, int[] of)
    {
        if (graph.Sources.Length == 0)
        {
            return;
        }

        var quality = Modularity(graph, of);
        var alone = graph.Count;
        foreach (var (node, other) in graph.Arcs().Select(arc => (arc.Source, of[arc.Target])).Distinct().Take(200))
        {
            var own = of[node];
            of[node] = other;
            Assert.True(Modularity(graph, of) <= quality + 1e-9);
            of[node] = alone;
            Assert.True(Modularity(graph, of) <= quality + 1e-9);
            of[node] = own;
        }
    }

    private static double Modularity(RandomGraph graph, int[] of)
    {
        double total = graph.Sources.Length;
        var degree = new double[graph.Count + 1];
        var within = 0.0;
        for (var edge = 0; edge < graph.Sources.Length; edge++)
        {
            var (source, target) = (of[graph.Sources[edge]], of[graph.Targets[edge]]);
            degree[source]++;
            degree[target]++;
            within += source == target ? 1 : 0;
        }

        return total == 0 ? 0 : (within / total) - degree.Sum(one => one * one / (4 * total * total));
    }
}
