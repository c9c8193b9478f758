using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Paths;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// How near a node is to those that reach it: the inverse of their mean distance, times the part of all nodes that they are.
/// </summary>
/// <remarks>
/// Time: nodes times relationships; space: linear in the nodes. Parallel relationships are one, self-loops none. A node that none
/// reaches has 0. Wasserman and Faust, Social Network Analysis, 1994, p. 201.
/// </remarks>
internal sealed class ClosenessCentrality : ICentrality
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "closeness",
        "Closeness",
        "How few hops lie between an entity and all that reach it.",
        "S. Wasserman and K. Faust, Social Network Analysis. Cambridge University Press, 1994, p. 201.")
    {
        Parameters =
        [
            Parameters.Direction(
                "Distances to the entity (in), from it (out), or either way (both).", Direction.In, Direction.In, Direction.Out, Direction.Both),
        ],
        Parallels = "Parallel relationships are one; self-loops do not count.",
        Directions = "Inward by default, as NetworkX's closeness_centrality on a MultiDiGraph.",
        Disconnected = "Those that do not reach the entity are left out of the mean, and the score is scaled by the part that do.",
    };

    public double[]? Score(CompactGraph graph, Arguments arguments, IReadOnlyList<int> seeds, QueryBudget budget)
    {
        BreadthFirst search = new(graph.Simple(arguments.Direction(Parameters.DirectionName)));
        var scores = new double[graph.Count];
        for (var node = 0; node < scores.Length; node++)
        {
            if (!search.Search(node, budget))
            {
                return null;
            }

            long total = 0;
            foreach (var other in search.Order)
            {
                total += search.Distance(other);
            }

            double reached = search.Order.Length - 1;
            scores[node] = total == 0 ? 0 : reached / total * (reached / (graph.Count - 1));
        }

        return scores;
    }
}
