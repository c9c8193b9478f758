using InnovationGraph.Contracts.Graphs;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

/// <summary>Searches from one node and between two, against searches a reader can see through, with one thread and with several.</summary>
public sealed class SearchKernelTests
{
    public static TheoryData<RandomGraph> Graphs => [.. RandomGraph.Some(60), .. RandomGraph.Large()];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Breadth_first_finds_the_hops_to_every_node(RandomGraph graph)
    {
        var outgoing = graph.Out();
        foreach (var threads in new[] { 1, 3 })
        {
            using var topology = graph.Build(threads);
            foreach (var source in SourcesOf(graph))
            {
                using var hops = BreadthFirstSearch.Search(topology, topology.VertexOf[source], RandomGraph.WorkersOf(threads))!;
                Assert.Equal(HopsFrom(outgoing, graph.Count, source), topology.ByNode(hops.Cells));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Delta_stepping_finds_the_least_weight_to_every_node(RandomGraph graph)
    {
        var weighted = graph with { Weights = graph.Weights ?? [.. graph.Sources.Zip(graph.Targets, EdgeList.Weight)] };
        var outgoing = weighted.Out();
        foreach (var threads in new[] { 1, 3 })
        {
            using var topology = weighted.Build(threads);
            foreach (var source in SourcesOf(graph))
            {
                using var distances = DeltaStepping.Search(topology, topology.VertexOf[source], RandomGraph.WorkersOf(threads))!;
                Assert.Equal(DistancesFrom(outgoing, graph.Count, source), topology.ByNode(distances.Cells));
            }
        }
    }

    [Fact]
    public void A_distance_that_is_too_great_is_no_wrong_one()
    {
        RandomGraph graph = new(0, 3, [0, 1], [1, 2], [int.MaxValue - 1, 5], IsDirected: true);
        using var topology = graph.Build(threads: 1);
        Assert.Throws<OverflowException>(() => DeltaStepping.Search(topology, topology.VertexOf[0], RandomGraph.WorkersOf(1)));
    }

    [Fact]
    public void An_arc_that_leads_too_far_is_no_fault_where_a_nearer_way_leads()
    {
        RandomGraph graph = new(0, 2, [0], [1], [1_500_000_000], IsDirected: false);
        using var topology = graph.Build(threads: 1);
        using var distances = DeltaStepping.Search(topology, topology.VertexOf[0], RandomGraph.WorkersOf(1))!;
        Assert.Equal([0, 1_500_000_000], topology.ByNode(distances.Cells));
    }

    [Fact]
    public void Heavy_arcs_among_many_nodes_without_any_are_gone_along()
    {
        RandomGraph graph = new(0, 5_000_001, [0, 1, 0], [1, 2, 5_000_000], [1_000_000, 1, 1], IsDirected: false);
        using var topology = graph.Build(threads: 1);
        using var distances = DeltaStepping.Search(topology, topology.VertexOf[0], RandomGraph.WorkersOf(1))!;
        Assert.Equal([0, 1_000_000, 1_000_001], topology.ByNode(distances.Cells)[..3]);
    }

    [Theory]
    [MemberData(nameof(Graphs))]
    public void A_pair_has_a_path_of_as_many_hops_as_lie_between_them(RandomGraph graph)
    {
        var outgoing = graph.Out();
        using var topology = graph.Build(threads: 1);
        using PairSearch search = new(topology);
        List<int> path = [];
        foreach (var source in SourcesOf(graph))
        {
            var hops = HopsFrom(outgoing, graph.Count, source);
            for (var target = 0; target < graph.Count; target += Math.Max(1, graph.Count / 50))
            {
                Assert.True(search.Find(topology.VertexOf[source], topology.VertexOf[target], path, RandomGraph.Budget()));
                Assert.Equal(hops[target], path.Count - 1);
                int[] nodes = [.. path.Select(vertex => topology.NodeOf[vertex])];
                Assert.All(nodes.Zip(nodes.Skip(1)), step => Assert.Contains(outgoing[step.First], arc => arc.Target == step.Second));
                Assert.True(nodes.Length == 0 || (nodes[0] == source && nodes[^1] == target));
            }
        }
    }

    [Fact]
    public void Pairs_searched_at_once_do_not_disturb_each_other()
    {
        var edges = GeneratedEdges.BarabasiAlbert(2_000, 2, seed: 5);
        RandomGraph graph = new(5, edges.Count, edges.Sources, edges.Targets, null, IsDirected: false);
        using var topology = graph.Build(threads: 1);
        using PairSearch search = new(topology);
        var outgoing = graph.Out();
        var hops = Enumerable.Range(0, 8).Select(source => HopsFrom(outgoing, graph.Count, source)).ToList();
        Parallel.For(0, 8, source =>
        {
            List<int> path = [];
            for (var target = 0; target < graph.Count; target++)
            {
                search.Find(topology.VertexOf[source], topology.VertexOf[target], path, RandomGraph.Budget());
                Assert.Equal(hops[source][target], path.Count - 1);
            }
        });
    }

    [Fact]
    public void A_search_whose_budget_is_spent_has_no_result()
    {
        var edges = GeneratedEdges.Grid(300);
        RandomGraph graph = new(0, edges.Count, edges.Sources, edges.Targets, [.. edges.Sources.Select(_ => 1)], IsDirected: false);
        using var topology = graph.Build(threads: 2);
        Assert.Null(BreadthFirstSearch.Search(topology, 0, new(2, Spent())));
        Assert.Null(DeltaStepping.Search(topology, 0, new(2, Spent())));
        Assert.Null(ConnectedComponents.Find(topology, new(2, Spent())));
        Assert.Null(RandomWalkRanks.Find(topology.Out, topology.In, topology.Count, new(0.85, default, 1e-6, 100), new(2, Spent()), out _));
        List<int> path = [];
        Assert.False(new PairSearch(topology).Find(topology.VertexOf[0], topology.VertexOf[89_999], path, Spent()));
        Assert.Empty(path);
    }

    [Fact]
    public void A_search_along_a_path_looks_at_its_budget()
    {
        const int Count = 200_000;
        RandomGraph graph = new(0, Count, [.. Enumerable.Range(0, Count - 1)], [.. Enumerable.Range(1, Count - 1)], null, IsDirected: false);
        using var topology = graph.Build(threads: 1);
        Assert.Null(BreadthFirstSearch.Search(topology, topology.VertexOf[0], new(1, Spent())));
    }

    private static QueryBudget Spent() => new(new() { Time = TimeSpan.Zero, VisitedRelationships = 10 }, TimeProvider.System, CancellationToken.None);

    internal static int[] HopsFrom(ILookup<int, (int Target, int Weight)> outgoing, int count, int source)
    {
        int[] hops = [.. Enumerable.Repeat(-1, count)];
        hops[source] = 0;
        Queue<int> waiting = new([source]);
        while (waiting.TryDequeue(out var node))
        {
            foreach (var (target, _) in outgoing[node].Where(arc => hops[arc.Target] < 0))
            {
                hops[target] = hops[node] + 1;
                waiting.Enqueue(target);
            }
        }

        return hops;
    }

    private static int[] DistancesFrom(ILookup<int, (int Target, int Weight)> outgoing, int count, int source)
    {
        int[] distances = [.. Enumerable.Repeat(DeltaStepping.Unreached, count)];
        PriorityQueue<int, int> waiting = new([(source, 0)]);
        while (waiting.TryDequeue(out var node, out var distance))
        {
            if (distances[node] != DeltaStepping.Unreached)
            {
                continue;
            }

            distances[node] = distance;
            foreach (var (target, weight) in outgoing[node])
            {
                waiting.Enqueue(target, distance + weight);
            }
        }

        return distances;
    }

    private static IEnumerable<int> SourcesOf(RandomGraph graph) =>
        new[] { 0, graph.Count / 2, graph.Count - 1 }.Distinct().Where(node => node >= 0 && node < graph.Count);
}
