using InnovationGraph.Contracts.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

/// <summary>Estimates against what they estimate.</summary>
public sealed class SampledDependenciesTests
{
    public static TheoryData<RandomGraph> Graphs => [.. RandomGraph.Some(24).Select(PathDependenciesTests.WithoutParallels)];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Are_within_the_error_of_the_exact_part_of_all_pairs(RandomGraph graph)
    {
        const double Error = 0.02;
        using var topology = graph.Build(threads: 2);
        var sampled = SampledDependencies.Of(topology, Error, delta: 0.001, graph.Seed, RandomGraph.WorkersOf(2))!;
        using PathWeights weights = new(topology, _ => true, _ => true);
        using var sums = PathDependencies.Sum(topology, weights, RandomGraph.WorkersOf(2))!;
        var pairs = Math.Max(1, graph.Count * (graph.Count - 1.0));
        Assert.All(topology.ByNode(sums.Cells).Zip(sampled.Scores), pair => Assert.Equal(pair.First / pairs, pair.Second, Error));
    }

    [Fact]
    public void Ask_for_more_samples_the_smaller_the_error()
    {
        using var topology = Large().Build(threads: 2);
        long coarse = Samples(0.02), fine = Samples(0.005);
        Assert.InRange(fine, 5 * coarse, 20 * coarse);

        long Samples(double error) => SampledDependencies.Of(topology, error, 0.1, seed: 1, RandomGraph.WorkersOf(2))!.Samples;
    }

    [Fact]
    public void Are_the_same_for_a_seed_whatever_the_threads_and_others_for_another()
    {
        using var topology = Large().Build(threads: 2);
        var one = Scores(seed: 1, threads: 1);
        Assert.Equal(one, Scores(seed: 1, threads: 3));
        Assert.NotEqual(one, Scores(seed: 2, threads: 1));

        double[] Scores(int seed, int threads) => SampledDependencies.Of(topology, 0.02, 0.1, seed, RandomGraph.WorkersOf(threads))!.Scores;
    }

    private static RandomGraph Large()
    {
        var edges = GeneratedEdges.BarabasiAlbert(3000, 4, seed: 5);
        return PathDependenciesTests.WithoutParallels(new(5, edges.Count, edges.Sources, edges.Targets, null, false));
    }
}
