using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// Where a walker is in the long run who follows relationships at random and now and then starts anew: anywhere, or at one of the
/// seeds. Power iteration from the even distribution; the scores add up to 1. The work is that of <see cref="RandomWalkRanks"/>.
/// </summary>
/// <remarks>
/// Time: relationships times iterations; space: linear in the nodes. Parallel relationships count each, a self-loop keeps the walker
/// where it is. From a node without a way on the walker starts anew. Brin and Page 1998; the stopping rule is that of NetworkX.
/// </remarks>
internal sealed class PageRank : IAlgorithm
{
    private const string DampingName = "damping";

    public AlgorithmDescriptor Descriptor { get; } = new(
        "pagerank",
        "PageRank",
        "Who is pointed at by those who are pointed at: where a random walk along relationships spends its time.",
        "S. Brin and L. Page, The anatomy of a large-scale hypertextual Web search engine. Computer Networks 30 (1998) 107-117.")
    {
        Kind = AlgorithmKind.Scores,
        Parameters =
        [
            new(DampingName, "How likely the walk goes on rather than starts anew.", new PropertyValue.Number(0.85m)) { Minimum = 0, Maximum = 0.99m },
            Parameters.Direction(
                "The walk goes along relationships (out), against them (in), or either way (both).",
                Direction.Out,
                Direction.Out,
                Direction.In,
                Direction.Both),
            Parameters.Tolerance,
            Parameters.MaxIterations,
        ],
        Parallels = "Parallel relationships count each; a self-loop keeps the walk where it is.",
        Directions = "Along relationships by default. Equals NetworkX's pagerank on a MultiDiGraph without weights.",
        Disconnected = "From an entity without a way on, the walk starts anew: anywhere, or at a seed.",
        TakesSeeds = true,
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var direction = arguments.Direction(Parameters.DirectionName);
        var rows = direction == Direction.Both ? graph.Undirected : graph.Along;
        var (forwards, backwards) = direction == Direction.In ? (rows.In, rows.Out) : (rows.Out, rows.In);
        using var start = Start(rows, asked.Seeds);
        RandomWalkRanks.Walk walk = new(
            arguments.Number(DampingName),
            start?.Cells ?? default,
            graph.Count * arguments.Number(Parameters.ToleranceName),
            arguments.Integer(Parameters.MaxIterationsName));
        using var ranks = RandomWalkRanks.Find(forwards, backwards, graph.Count, walk, new(budget), out var isSettled);
        return ranks is null ? null
            : isSettled ? new AlgorithmResult.Scores(rows.ByNode(ranks.Cells))
            : new AlgorithmResult.NotConverged();
    }

    /// <summary>How likely the walk starts at each vertex; null: alike at all.</summary>
    private static NativeArray<double>? Start(Topology rows, IReadOnlyList<int> seeds)
    {
        if (seeds.Count == 0)
        {
            return null;
        }

        NativeArray<double> start = new(rows.Count, isZeroed: true);
        foreach (var seed in seeds)
        {
            start.Cells[rows.VertexOf[seed]] = 1.0 / seeds.Count;
        }

        return start;
    }
}
