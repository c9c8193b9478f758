using InnovationGraph.Contracts.Graphs;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

/// <summary>Shortest paths from several sources side by side, against those from one source after another.</summary>
public sealed class PathDependenciesTests
{
    public static TheoryData<RandomGraph> Graphs => [.. RandomGraph.Some(100).Select(WithoutParallels)];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Are_those_of_one_source_after_another(RandomGraph graph)
    {
        // All nodes, or any as sources and targets; each pair once or each way; some that no path leads through.
        Random random = new(graph.Seed);
        bool isAll = graph.Seed % 3 == 0, isEachPairOnce = random.Next(2) == 0;
        bool[] isSource = Flags(isAll ? 1 : 0.5), isTarget = Flags(isAll ? 1 : 0.6), isOnlyEnd = Flags(graph.Seed % 4 == 0 ? 0.2 : 0);
        using var topology = graph.Build(threads: 2);
        using PathWeights weights = new(
            topology,
            node => isSource[node],
            node => isTarget[node],
            isEachPairOnce ? node => isSource[node] && isTarget[node] : null,
            isOnlyEnd.Contains(true) ? node => isOnlyEnd[node] : null);
        var expected = new double[graph.Count];
        var rows = graph.Out();
        PathCounts slow = new(graph.Count, node => rows[node].Select(arc => arc.Target), node => isOnlyEnd[node]);
        foreach (var source in Enumerable.Range(0, graph.Count).Where(node => isSource[node]))
        {
            slow.AddDependencies(source, Weight, expected);

            double Weight(int target) =>
                !isTarget[target] ? 0 : isEachPairOnce && isTarget[source] && isSource[target] ? 0.5 : 1;
        }

        foreach (var width in VectorWidths.All)
        {
            using var sums = PathDependencies.Sum(topology, weights, RandomGraph.WorkersOf(2), width)!;
            Assert.All(topology.ByNode(sums.Cells).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-12 * Math.Max(1, pair.Second)));
        }

        bool[] Flags(double chance) => [.. Enumerable.Range(0, graph.Count).Select(_ => random.NextDouble() < chance)];
    }

    [Fact]
    public void Are_the_same_to_the_last_bit_whatever_the_threads()
    {
        using var topology = Large().Build(threads: 2);
        using PathWeights weights = new(topology, _ => true, _ => true);
        using var one = PathDependencies.Sum(topology, weights, RandomGraph.WorkersOf(1))!;
        using var three = PathDependencies.Sum(topology, weights, RandomGraph.WorkersOf(3))!;
        Assert.Equal(topology.ByNode(one.Cells), topology.ByNode(three.Cells));
    }

    /// <summary>Each pair's path has one node fewer between its ends than it has hops: the sum rule.</summary>
    [Fact]
    public void Add_up_to_the_distances_less_one_of_all_pairs()
    {
        using var topology = Large().Build(threads: 2);
        using PathWeights weights = new(topology, _ => true, _ => true);
        using var sums = PathDependencies.Sum(topology, weights, RandomGraph.WorkersOf(2))!;
        var distances = DistanceSums.Of(topology, RandomGraph.WorkersOf(2))!;
        double expected = distances.Total.Sum() - distances.Reached.Sum();
        Assert.Equal(expected, topology.ByNode(sums.Cells).Sum(), 1e-9 * expected);
    }

    [Fact]
    public void End_when_the_time_is_up()
    {
        using var topology = Large().Build(threads: 2);
        using PathWeights weights = new(topology, _ => true, _ => true);
        QueryBudget spent = new(new QueryLimits { Time = TimeSpan.FromTicks(1) }, TimeProvider.System, CancellationToken.None);
        Assert.Null(PathDependencies.Sum(topology, weights, new Workers(2, spent)));
        Assert.Null(DistanceSums.Of(topology, new Workers(2, spent)));
    }

    [Fact]
    public void End_when_nobody_waits_any_more()
    {
        var edges = GeneratedEdges.BarabasiAlbert(50_000, 5, seed: 1);
        using var topology = new RandomGraph(1, edges.Count, edges.Sources, edges.Targets, null, false).Build(threads: 2);
        using PathWeights weights = new(topology, _ => true, _ => true);

        // A whole run takes half a minute.
        using CancellationTokenSource cancelling = new(TimeSpan.FromMilliseconds(200));
        Assert.Throws<OperationCanceledException>(() => PathDependencies.Sum(topology, weights, new Workers(2, RandomGraph.Budget(cancelling.Token))));
    }

    private static RandomGraph Large()
    {
        var edges = GeneratedEdges.BarabasiAlbert(2000, 4, seed: 5);
        return WithoutParallels(new(5, edges.Count, edges.Sources, edges.Targets, null, false));
    }

    internal static RandomGraph WithoutParallels(RandomGraph graph)
    {
        List<(int Source, int Target)> edges =
        [
            .. graph.Sources.Zip(graph.Targets).Select(edge => graph.IsDirected || edge.First < edge.Second ? edge : (edge.Second, edge.First)).Distinct(),
        ];
        return graph with { Sources = [.. edges.Select(edge => edge.Source)], Targets = [.. edges.Select(edge => edge.Target)], Weights = null };
    }
}
