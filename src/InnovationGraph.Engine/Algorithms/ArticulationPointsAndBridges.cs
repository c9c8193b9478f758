using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// The nodes (articulation points) and the relationships (bridges) whose removal disconnects what was connected. A depth-first
/// search numbers the nodes in the order it meets them, and keeps for each the lowest number that its subtree is adjacent to: where
/// that is not below the parent's number, the parent cuts the subtree off; where it is above, the relationship to the parent does.
/// </summary>
/// <remarks>
/// Time: linear in nodes and relationships, once they are merged into neighbours either way; space: linear in the nodes, without
/// recursion. Direction does not count. Parallel relationships are no bridge, since one of them remains; self-loops do not count. Every connected part
/// is searched by itself. Tarjan, Depth-first search and linear graph algorithms, 1972; Hopcroft and Tarjan 1973.
/// </remarks>
internal sealed class ArticulationPointsAndBridges : IAlgorithm
{
    private const int None = -1;
    private const int NodesBetweenChecks = 4096;

    public AlgorithmDescriptor Descriptor { get; } = new(
        "cuts",
        "Articulation points and bridges",
        "The entities and relationships without which the graph falls apart: each is the only connection between some others.",
        "R. Tarjan, Depth-first search and linear graph algorithms. SIAM Journal on Computing 1 (1972) 146-160.")
    {
        Kind = AlgorithmKind.Elements,
        Parallels = "Parallel relationships are no bridges, since another remains; self-loops do not count.",
        Directions = "Relationships connect either way. Equals NetworkX's articulation_points and bridges on MultiGraph(G).",
        Disconnected = "Each connected part is looked at by itself.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var rows = graph.EitherWay;
        int[] number = new int[rows.Count], lowest = new int[rows.Count], parent = new int[rows.Count], looked = new int[rows.Count];
        var isArticulationPoint = new bool[rows.Count];
        List<int> bridges = [];
        var met = 0;
        for (var root = 0; root < rows.Count; root++)
        {
            if (number[root] > 0)
            {
                continue;
            }

            var subtreesOfRoot = 0;
            (number[root], lowest[root], parent[root]) = (++met, met, None);
            for (var node = root; node != None;)
            {
                if (looked[node] < rows.Length(node))
                {
                    var at = looked[node]++;
                    var neighbour = rows[node][at];
                    if (number[neighbour] == 0)
                    {
                        if (met % NodesBetweenChecks == 0 && !budget.CheckTime())
                        {
                            return null;
                        }

                        (number[neighbour], lowest[neighbour], parent[neighbour]) = (++met, met, node);
                        node = neighbour;
                    }
                    else if (neighbour != parent[node] || IsRepeated(rows[node], at))
                    {
                        lowest[node] = Math.Min(lowest[node], number[neighbour]);
                    }

                    continue;
                }

                var above = parent[node];
                if (above != None)
                {
                    lowest[above] = Math.Min(lowest[above], lowest[node]);
                    subtreesOfRoot += above == root ? 1 : 0;
                    isArticulationPoint[above] |= above != root && lowest[node] >= number[above];
                    if (lowest[node] > number[above])
                    {
                        bridges.Add(RelationshipBetween(graph, above, node));
                    }
                }

                node = above;
            }

            isArticulationPoint[root] = subtreesOfRoot > 1;
        }

        return budget.CheckTime()
            ? new AlgorithmResult.Elements([.. Enumerable.Range(0, rows.Count).Where(node => isArticulationPoint[node])], bridges)
            : null;
    }

    /// <summary>Whether the neighbour stands there for a further parallel relationship: rows are sorted.</summary>
    private static bool IsRepeated(ReadOnlySpan<int> row, int at) => at > 0 && row[at - 1] == row[at];

    /// <summary>The only relationship between two nodes, whichever way it runs.</summary>
    private static int RelationshipBetween(CompactGraph graph, int left, int right)
    {
        var at = graph.Outgoing[left].BinarySearch(right);
        return at >= 0
            ? graph.Relationships[graph.Outgoing.Start(left) + at]
            : graph.Relationships[graph.Outgoing.Start(right) + graph.Outgoing[right].BinarySearch(left)];
    }
}
