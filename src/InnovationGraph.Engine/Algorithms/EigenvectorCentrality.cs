using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// A node scores as its neighbours do: the leading eigenvector of the adjacency matrix, of length 1. Power iteration on the matrix
/// plus the identity, which has the same eigenvectors and does not swing on two-coloured graphs.
/// </summary>
/// <remarks>
/// Time: relationships times iterations; space: linear in the nodes. Parallel relationships are one; with a self-loop a node is its
/// own neighbour, once. Where parts are not connected, the part with the greatest eigenvalue takes all in the long run. Along the
/// directions of a graph without cycles every eigenvalue is zero, so there is no leading one. Bonacich 1987; start and stopping rule are those of NetworkX.
/// </remarks>
internal sealed class EigenvectorCentrality : IAlgorithm
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "eigenvector",
        "Eigenvector",
        "Who is connected to the well connected.",
        "P. Bonacich, Power and centrality: a family of measures. American Journal of Sociology 92 (1987) 1170-1182.")
    {
        Kind = AlgorithmKind.Scores,
        Parameters =
        [
            Parameters.Direction(
                "Whose scores count: those connected either way (both), those that point at the entity (in), or those it points at (out).",
                Direction.Both,
                Direction.Both,
                Direction.In,
                Direction.Out),
            Parameters.Tolerance,
            Parameters.MaxIterations,
        ],
        Parallels = "Parallel relationships are one; with a self-loop an entity is its own neighbour once.",
        Directions = "Undirected by default: equals NetworkX's eigenvector_centrality on Graph(G), since it has none for a multigraph. In equals its value on DiGraph(G).",
        Disconnected = "Between parts that are not connected the scores do not compare: the densest part takes nearly all.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var direction = arguments.Direction(Parameters.DirectionName);
        var rows = graph.Simple(direction);
        if (graph.Count > 0 && direction != Direction.Both && !rows.HasCycle())
        {
            return new AlgorithmResult.NotDefined(
                Parameters.DirectionName,
                "Eigenvector has no answer along the directions of a graph without cycles: nobody's score would come back to them. Ask for both.");
        }

        var scores = new double[graph.Count];
        Array.Fill(scores, 1.0 / graph.Count);
        var next = new double[graph.Count];
        for (var iteration = arguments.Integer(Parameters.MaxIterationsName); iteration > 0; iteration--)
        {
            if (!budget.CheckTime())
            {
                return null;
            }

            var square = 0.0;
            for (var node = 0; node < next.Length; node++)
            {
                next[node] = scores[node];
                foreach (var neighbour in rows[node])
                {
                    next[node] += scores[neighbour];
                }

                square += next[node] * next[node];
            }

            var length = Math.Sqrt(square);
            var change = 0.0;
            for (var node = 0; node < next.Length; node++)
            {
                next[node] /= length;
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
}
