using System.Globalization;
using InnovationGraph.Contracts.Graphs;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

/// <summary>A random multigraph with loops, parallels and isolated nodes, which prints what it was made of.</summary>
public sealed record RandomGraph(int Seed, int Count, int[] Sources, int[] Targets, int[]? Weights, bool IsDirected)
{
    /// <summary>Directed and undirected, with weights and without, from none to some hundred nodes, sparse and dense.</summary>
    public static IEnumerable<RandomGraph> Some(int number) => Enumerable.Range(0, number).Select(Make);

    /// <summary>Of many blocks, so that workers meet: a skewed one, one of high diameter, one of many parts.</summary>
    public static IEnumerable<RandomGraph> Large() =>
        from edges in new[]
        {
            GeneratedEdges.BarabasiAlbert(9_000, 4, seed: 1),
            GeneratedEdges.RecursiveMatrix(13, 4, seed: 2),
            GeneratedEdges.Grid(70),
            GeneratedEdges.Uniform(9_000, 6_000, seed: 3),
        }
        from isDirected in new[] { false, true }
        select new RandomGraph(0, edges.Count, edges.Sources, edges.Targets, null, isDirected);

    /// <summary>Each arc: of an edge without direction both, of a loop one. The weight is 1 where there are none.</summary>
    public IEnumerable<(int Source, int Target, int Weight)> Arcs()
    {
        for (var edge = 0; edge < Sources.Length; edge++)
        {
            var (source, target, weight) = (Sources[edge], Targets[edge], Weights?[edge] ?? 1);
            yield return (source, target, weight);
            if (!IsDirected && source != target)
            {
                yield return (target, source, weight);
            }
        }
    }

    /// <summary>The arcs out of each node.</summary>
    public ILookup<int, (int Target, int Weight)> Out() => Arcs().ToLookup(arc => arc.Source, arc => (arc.Target, arc.Weight));

    internal Topology Build(int threads) => Topology.Build(Count, Sources, Targets, Weights, IsDirected, WorkersOf(threads))!;

    /// <summary>Workers with all the time that a test takes.</summary>
    internal static Workers WorkersOf(int threads) => new(threads, Budget());

    internal static QueryBudget Budget(CancellationToken cancellation = default) => new(
        new QueryLimits { Time = TimeSpan.FromMinutes(5), VisitedRelationships = long.MaxValue }, TimeProvider.System, cancellation);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"seed {Seed}: {Count} nodes, {Sources.Length} edges, {(IsDirected ? "directed" : "undirected")}, {(Weights is null ? "without" : "with")} weights");

    private static RandomGraph Make(int seed)
    {
        Random random = new(seed);
        var count = seed < 3 ? seed : random.Next(1, 300);
        var edges = seed % 5 == 4
            ? GeneratedEdges.BarabasiAlbert(count, 3, seed)
            : GeneratedEdges.Uniform(count, random.Next(0, 4 * count), seed);
        int[]? weights = seed % 4 < 2 ? null : [.. edges.Sources.Select(_ => random.Next(1, 20))];
        return new(seed, count, edges.Sources, edges.Targets, weights, seed % 2 == 1);
    }
}
