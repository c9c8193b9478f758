using InnovationGraph.Contracts.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

/// <summary>Searches from hundreds of sources at once, against one from each source after another.</summary>
public sealed class DistanceSumsTests
{
    public static TheoryData<RandomGraph> Graphs => [.. RandomGraph.Some(80)];

    public static TheoryData<string> Widths => [.. Enum.GetNames<VectorWidth>()];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Are_those_of_a_search_from_every_source(RandomGraph graph)
    {
        using var topology = graph.Build(threads: 2);
        var (reached, total, inverse) = Slow(graph);
        foreach (var width in VectorWidths.All)
        {
            var sums = DistanceSums.Of(topology, RandomGraph.WorkersOf(2), width)!;
            Assert.Equal(reached, sums.Reached);
            Assert.Equal(total, sums.Total);
            Assert.All(sums.Inverse.Zip(inverse), pair => Assert.Equal(pair.Second, pair.First, 1e-12 * Math.Max(1, pair.Second)));
        }
    }

    /// <summary>More nodes than lanes, some of them far apart, so that levels go both ways along the rows.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void Are_those_of_a_grid_with_a_hub_beside_it(string width)
    {
        var (grid, hub) = (GeneratedEdges.Grid(30), GeneratedEdges.BarabasiAlbert(700, 4, seed: 3));
        RandomGraph graph = new(
            0, 1600, [.. grid.Sources, .. hub.Sources.Select(node => node + 900)], [.. grid.Targets, .. hub.Targets.Select(node => node + 900)], null, false);
        using var topology = graph.Build(threads: 1);
        var (reached, total, inverse) = Slow(graph);
        var sums = DistanceSums.Of(topology, RandomGraph.WorkersOf(2), Enum.Parse<VectorWidth>(width))!;
        Assert.Equal(reached, sums.Reached);
        Assert.Equal(total, sums.Total);
        Assert.All(sums.Inverse.Zip(inverse), pair => Assert.Equal(pair.Second, pair.First, 1e-12 * pair.Second));
    }

    [Fact]
    public void Are_the_same_to_the_last_bit_whatever_the_width_and_the_threads()
    {
        var edges = GeneratedEdges.BarabasiAlbert(3000, 5, seed: 7);
        RandomGraph graph = new(7, edges.Count, edges.Sources, edges.Targets, null, IsDirected: true);
        using var topology = graph.Build(threads: 2);
        var first = DistanceSums.Of(topology, RandomGraph.WorkersOf(1), VectorWidth.Scalar)!;
        foreach (var (width, threads) in new[] { (VectorWidth.Scalar, 4), (VectorWidth.Bits256, 2), (VectorWidth.Bits512, 1), (VectorWidth.Bits512, 3) })
        {
            var sums = DistanceSums.Of(topology, RandomGraph.WorkersOf(threads), width)!;
            Assert.Equal(first.Total, sums.Total);
            Assert.Equal(first.Inverse, sums.Inverse);
        }
    }

    private static (long[] Reached, long[] Total, double[] Inverse) Slow(RandomGraph graph)
    {
        var (reached, total, inverse) = (new long[graph.Count], new long[graph.Count], new double[graph.Count]);
        var rows = graph.Out();
        for (var source = 0; source < graph.Count; source++)
        {
            Dictionary<int, int> distance = new() { [source] = 0 };
            Queue<int> queue = new([source]);
            while (queue.TryDequeue(out var node))
            {
                foreach (var (target, _) in rows[node])
                {
                    if (distance.TryAdd(target, distance[node] + 1))
                    {
                        queue.Enqueue(target);
                        reached[target]++;
                        total[target] += distance[target];
                        inverse[target] += 1.0 / distance[target];
                    }
                }
            }
        }

        return (reached, total, inverse);
    }
}
