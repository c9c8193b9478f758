using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// Where a walker is in the long run who follows relationships at random and now and then starts anew: anywhere, or at one of the
/// seeds. Power iteration from the even distribution; the scores add up to 1.
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
        var (forwards, backwards) = arguments.Direction(Parameters.DirectionName) switch
        {
            Direction.Out => (graph.Outgoing, graph.Incoming),
            Direction.In => (graph.Incoming, graph.Outgoing),
            _ => (graph.EitherWay, graph.EitherWay),
        };
        var damping = arguments.Number(DampingName);
        var start = Start(graph.Count, asked.Seeds);
        var scores = new double[graph.Count];
        Array.Fill(scores, 1.0 / graph.Count);
        var next = new double[graph.Count];
        var share = new double[graph.Count];
        for (var iteration = arguments.Integer(Parameters.MaxIterationsName); iteration > 0; iteration--)
        {
            if (!budget.CheckTime())
            {
                return null;
            }

            var stranded = 0.0;
            for (var node = 0; node < share.Length; node++)
            {
                var ways = forwards.Length(node);
                share[node] = ways == 0 ? 0 : scores[node] / ways;
                stranded += ways == 0 ? scores[node] : 0;
            }

            var change = 0.0;
            for (var node = 0; node < next.Length; node++)
            {
                var arriving = 0.0;
                foreach (var from in backwards[node])
                {
                    arriving += share[from];
                }

                next[node] = (damping * (arriving + (stranded * start[node]))) + ((1 - damping) * start[node]);
                change += Math.Abs(next[node] - scores[node]);
            }

            (scores, next) = (next, scores);
            if (change < graph.Count * arguments.Number(Parameters.ToleranceName))
            {
                return new AlgorithmResult.Scores(scores);
            }
        }

        return graph.Count == 0 ? new AlgorithmResult.Scores(scores) : new AlgorithmResult.NotConverged();
    }

    private static double[] Start(int count, IReadOnlyList<int> seeds)
    {
        var start = new double[count];
        if (seeds.Count == 0)
        {
            Array.Fill(start, 1.0 / count);
        }

        foreach (var seed in seeds)
        {
            start[seed] = 1.0 / seeds.Count;
        }

        return start;
    }
}
