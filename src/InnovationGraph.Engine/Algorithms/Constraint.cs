using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// Burt's constraint: how far the relationships of a node lead back to the same others. Over its neighbours, the squares of the share of
/// its relationships that lead to the neighbour, directly or over another neighbour, added up.
/// </summary>
/// <remarks>
/// Time: for each node the relationships of its neighbours; space: linear in the nodes. Direction does not count, parallel relationships
/// count each, as a stronger tie; self-loops not at all. A node without relationships has 0. Burt, Structural Holes, 1992.
/// </remarks>
internal sealed class Constraint : IAlgorithm
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "constraint",
        "Constraint",
        "How much an entity depends on others who are tied to each other. Who has little of it bridges structural holes: a broker.",
        "R. S. Burt, Structural Holes: The Social Structure of Competition. Harvard University Press, 1992.")
    {
        Kind = AlgorithmKind.Scores,
        Parallels = "Parallel relationships count each, as a stronger tie; self-loops do not count.",
        Directions = "Relationships connect either way. Equals NetworkX's constraint on the undirected graph whose weights are the numbers of relationships.",
        Disconnected = "Parts do not affect each other; an entity without relationships has 0.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var ties = WeightedGraph.Of(graph);
        double[] strength = [.. Enumerable.Range(0, ties.Count).Select(node => ties.Degree[node] - (2 * ties.Within(node)))];
        var scores = new double[ties.Count];
        var share = new double[ties.Count];
        var isNeighbour = new bool[ties.Count];
        for (var node = 0; node < ties.Count; node++)
        {
            foreach (var (neighbour, weight) in ties[node])
            {
                isNeighbour[neighbour] = true;
                share[neighbour] = weight / strength[node];
            }

            foreach (var (over, weight) in ties[node])
            {
                if (!budget.Spend(ties[over].Length))
                {
                    return null;
                }

                foreach (var (other, second) in ties[over])
                {
                    if (isNeighbour[other])
                    {
                        share[other] += weight / strength[node] * second / strength[over];
                    }
                }
            }

            foreach (var (neighbour, _) in ties[node])
            {
                scores[node] += share[neighbour] * share[neighbour];
                (isNeighbour[neighbour], share[neighbour]) = (false, 0);
            }
        }

        return budget.CheckTime() ? new AlgorithmResult.Scores(scores) : null;
    }
}
