using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// What part of the shortest paths between other nodes pass a node, summed over all pairs. From each source a breadth-first search
/// that counts shortest paths, then the dependencies summed from the farthest node back.
/// </summary>
/// <remarks>
/// Time: nodes times relationships; space: linear in the nodes. Parallel relationships are one, self-loops none; pairs that do not
/// reach each other add nothing. Brandes, A faster algorithm for betweenness centrality, 2001.
/// </remarks>
internal sealed class BetweennessCentrality : IAlgorithm
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "betweenness",
        "Betweenness",
        "What part of the shortest paths between others pass through an entity: who stands between.",
        "U. Brandes, A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25 (2001) 163-177.")
    {
        Kind = AlgorithmKind.Scores,
        Parameters =
        [
            Parameters.Direction("Along relationships (out), or along and against them (both).", Direction.Out, Direction.Out, Direction.Both),
            Parameters.Normalised("Divide by the number of pairs of other entities; without it, both counts each pair once, out each way."),
        ],
        Parallels = "Parallel relationships are one; self-loops do not count.",
        Directions = "Out follows relationships from source to target, as NetworkX's betweenness_centrality does on a MultiDiGraph; both is its value on the undirected graph.",
        Disconnected = "Pairs that do not reach each other add nothing; the divisor counts them all the same.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var direction = arguments.Direction(Parameters.DirectionName);
        var rows = graph.Simple(direction);
        var scores = new double[graph.Count];
        var paths = new double[graph.Count];
        var dependency = new double[graph.Count];
        BreadthFirst search = new(rows);
        for (var source = 0; source < graph.Count; source++)
        {
            if (!search.Search(source, budget))
            {
                return null;
            }

            Accumulate(rows, search, paths, dependency, scores);
        }

        var scale = Scale(graph.Count, direction, arguments.Flag(Parameters.NormalisedName));
        for (var node = 0; node < scores.Length; node++)
        {
            scores[node] *= scale;
        }

        return new AlgorithmResult.Scores(scores);
    }

    private static void Accumulate(Csr rows, BreadthFirst search, double[] paths, double[] dependency, double[] scores)
    {
        var order = search.Order;
        foreach (var node in order)
        {
            (paths[node], dependency[node]) = (0, 0);
        }

        paths[order[0]] = 1;
        foreach (var node in order)
        {
            foreach (var neighbour in rows[node])
            {
                if (search.Distance(neighbour) == search.Distance(node) + 1)
                {
                    paths[neighbour] += paths[node];
                }
            }
        }

        for (var i = order.Length - 1; i > 0; i--)
        {
            var node = order[i];
            foreach (var neighbour in rows[node])
            {
                if (search.Distance(neighbour) == search.Distance(node) + 1)
                {
                    dependency[node] += paths[node] / paths[neighbour] * (1 + dependency[neighbour]);
                }
            }

            scores[node] += dependency[node];
        }
    }

    private static double Scale(int count, Direction direction, bool normalised) => (normalised, direction) switch
    {
        (true, _) => count > 2 ? 1 / ((count - 1.0) * (count - 2.0)) : 1,
        (false, Direction.Both) => 0.5,
        _ => 1,
    };
}
