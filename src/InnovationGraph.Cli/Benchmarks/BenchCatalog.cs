using System.Diagnostics;
using InnovationGraph.Core.Collections;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Cli.Benchmarks;

/// <summary>The kernels that can be timed, one on each line, in the order to show them.</summary>
internal static class BenchCatalog
{
    private const int Pairs = 1_000;
    private const double Damping = 0.85;
    private const double Change = 1e-6;
    private const int MaxIterations = 1_000;
    private const double SampleError = 0.01;
    private const double SampleDelta = 0.1;
    private const int LeidenRounds = 3;

    public static IReadOnlyList<BenchKernel> Kernels { get; } =
    [
        new("load", "The file into rows: the degree of each node, a loop once", Load),
        new("bfs", "Hops from the node that the seed draws, -1 where none lead there", BreadthFirst),
        new("pair", "Shortest path of each of 1,000 pairs that the seed draws; the times are those of single pairs, the scores their hops", Pair),
        new("wcc", "The lowest node of each node's component", Components),
        new("pagerank", "PageRank, damping 0.85, until an iteration changes less than 1e-6 in all", PageRank),
        new("sssp", "Sum of weights from the node that the seed draws, -1 where no way leads there", Distances),
        new("closeness", "Closeness of each node, exact, from those that reach it, as Wasserman and Faust scale it", Closeness),
        new("harmonic", "Sum of the inverse distances from all that reach each node, exact", Harmonic),
        new("betweenness", "Part of the shortest paths of each ordered pair of others that passes each node, exact, parallels as one", Betweenness),
        new("sampled", "Part of all ordered pairs whose shortest paths pass each node, within 0.01 with probability 0.9", Sampled),
        new("triangles", "Triangles that each node is in, edges either way, parallels as one", CountTriangles),
        new("core", "Core number of each node, edges either way, parallels as one", Core),
        new("leiden", "Communities by Leiden, three rounds: the lowest node of each node's", Leiden),
        new("louvain", "Communities by Louvain: the lowest node of each node's", Louvain),
    ];

    private static Func<BenchResult> Load(BenchGraph graph) => () =>
    {
        var loaded = graph.Load();
        return new(() => Read(loaded, () =>
        {
            var degrees = new double[loaded.Count];
            for (var node = 0; node < degrees.Length; node++)
            {
                degrees[node] = loaded.Out.Length(loaded.VertexOf[node]);
            }

            return degrees;
        }));
    };

    private static Func<BenchResult> BreadthFirst(BenchGraph graph)
    {
        var source = graph.Plain.VertexOf[graph.Source()];
        return () =>
        {
            var hops = BreadthFirstSearch.Search(graph.Plain, source, graph.Workers)!;
            return new(() => Read(hops, () => [.. graph.Plain.ByNode(hops.Cells).Select(hop => (double)hop)]));
        };
    }

    private static Func<BenchResult> Pair(BenchGraph graph)
    {
        var vertexOf = graph.Plain.VertexOf;
        SplitMix64 random = new(graph.Seed);
        var pairs = new (int Source, int Target)[Pairs];
        foreach (ref var pair in pairs.AsSpan())
        {
            pair = (vertexOf[random.Next(graph.Count)], vertexOf[random.Next(graph.Count)]);
        }

        PairSearch search = new(graph.Plain);
        return () =>
        {
            var budget = graph.Budget();
            List<int> path = [];
            var (hops, milliseconds) = (new double[Pairs], new double[Pairs]);
            for (var i = 0; i < Pairs; i++)
            {
                var start = Stopwatch.GetTimestamp();
                search.Find(pairs[i].Source, pairs[i].Target, path, budget);
                milliseconds[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                hops[i] = path.Count - 1;
            }

            return new(() => hops, milliseconds);
        };
    }

    private static Func<BenchResult> Components(BenchGraph graph)
    {
        _ = graph.Plain;
        return () =>
        {
            var roots = ConnectedComponents.Find(graph.Plain, graph.Workers)!;
            return new(() => Read(roots, () => LowestNodes(graph.Plain.ByNode(roots.Cells))));
        };
    }

    private static Func<BenchResult> PageRank(BenchGraph graph)
    {
        var rows = graph.Plain;
        return () =>
        {
            var ranks = RandomWalkRanks.Find(
                rows.Out, rows.In, rows.Count, new(Damping, default, Change, MaxIterations), graph.Workers, out var isSettled)!;
            return isSettled
                ? new(() => Read(ranks, () => rows.ByNode(ranks.Cells)))
                : throw new InvalidOperationException(FormattableString.Invariant($"PageRank did not settle in {MaxIterations} iterations."));
        };
    }

    private static Func<BenchResult> Distances(BenchGraph graph)
    {
        var source = graph.Weighted.VertexOf[graph.Source()];
        return () =>
        {
            var distances = DeltaStepping.Search(graph.Weighted, source, graph.Workers)!;
            return new(() => Read(
                distances,
                () => [.. graph.Weighted.ByNode(distances.Cells).Select(distance => distance == DeltaStepping.Unreached ? -1.0 : distance)]));
        };
    }

    private static Func<BenchResult> Closeness(BenchGraph graph)
    {
        _ = graph.Plain;
        return () =>
        {
            var sums = DistanceSums.Of(graph.Plain, graph.Workers)!;
            return new(() =>
            [
                .. sums.Reached.Zip(sums.Total, (reached, total) => total == 0 ? 0 : (double)reached / total * (reached / (graph.Count - 1.0))),
            ]);
        };
    }

    private static Func<BenchResult> Harmonic(BenchGraph graph)
    {
        _ = graph.Plain;
        return () =>
        {
            var sums = DistanceSums.Of(graph.Plain, graph.Workers)!;
            return new(() => sums.Inverse);
        };
    }

    private static Func<BenchResult> Betweenness(BenchGraph graph)
    {
        _ = graph.Simple;
        return () =>
        {
            using PathWeights weights = new(graph.Simple, _ => true, _ => true);
            var sums = PathDependencies.Sum(graph.Simple, weights, graph.Workers)!;
            return new(() => Read(sums, () => graph.Simple.ByNode(sums.Cells)));
        };
    }

    private static Func<BenchResult> Sampled(BenchGraph graph)
    {
        _ = graph.Simple;
        return () =>
        {
            var sampled = SampledDependencies.Of(graph.Simple, SampleError, SampleDelta, graph.Seed, graph.Workers)!;
            return new(() => sampled.Scores);
        };
    }

    private static Func<BenchResult> CountTriangles(BenchGraph graph)
    {
        _ = graph.SimpleEitherWay;
        return () =>
        {
            var counts = Triangles.Count(graph.SimpleEitherWay, graph.Workers)!;
            return new(() => Array.ConvertAll(counts, count => (double)count));
        };
    }

    private static Func<BenchResult> Core(BenchGraph graph)
    {
        _ = graph.SimpleEitherWay;
        return () =>
        {
            var cores = Cores.Find(graph.SimpleEitherWay, graph.Workers)!;
            return new(() => Array.ConvertAll(cores, core => (double)core));
        };
    }

    private static Func<BenchResult> Leiden(BenchGraph graph)
    {
        _ = graph.EitherWay;
        return () =>
        {
            var groupOf = CommunitySearch.Leiden(graph.EitherWay, resolution: 1, graph.Seed, LeidenRounds, graph.Workers)!;
            return new(() => LowestNodes(groupOf));
        };
    }

    private static Func<BenchResult> Louvain(BenchGraph graph)
    {
        _ = graph.EitherWay;
        return () =>
        {
            var groupOf = CommunitySearch.Louvain(graph.EitherWay, resolution: 1, graph.Seed, graph.Workers)!;
            return new(() => LowestNodes(groupOf));
        };
    }

    private static double[] Read(IDisposable memory, Func<double[]> read)
    {
        using (memory)
        {
            return read();
        }
    }

    /// <summary>Names each group by its lowest node, so that a program that names them otherwise can be compared.</summary>
    private static double[] LowestNodes(int[] groupOf)
    {
        Dictionary<int, int> lowest = [];
        var named = new double[groupOf.Length];
        for (var node = 0; node < named.Length; node++)
        {
            lowest.TryAdd(groupOf[node], node);
            named[node] = lowest[groupOf[node]];
        }

        return named;
    }
}
