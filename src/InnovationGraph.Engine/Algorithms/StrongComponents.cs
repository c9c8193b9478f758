using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// The strongly connected components: nodes are in one where a walk along the relationships leads from each to the other. A
/// depth-first search numbers the nodes in the order it meets them, and keeps for each the lowest number among the nodes still open
/// that its subtree leads to: where that is its own, the open nodes since it are a component.
/// </summary>
/// <remarks>
/// Time: linear in nodes and relationships; space: linear in the nodes, without recursion. Parallel relationships and self-loops change
/// nothing; a node on no cycle is a component. Tarjan, Depth-first search and linear graph algorithms, 1972.
/// </remarks>
internal sealed class StrongComponents : IAlgorithm
{
    private const int None = -1;

    public AlgorithmDescriptor Descriptor { get; } = new(
        "strongComponents",
        "Strongly connected components",
        "The parts of the graph in which every entity reaches every other along the relationships.",
        "R. Tarjan, Depth-first search and linear graph algorithms. SIAM Journal on Computing 1 (1972) 146-160.")
    {
        Kind = AlgorithmKind.Groups,
        Parallels = "Parallel relationships count as one, self-loops not at all.",
        Directions = "Relationships lead from source to target. Equals NetworkX's strongly_connected_components.",
        Disconnected = "An entity that is on no cycle is a component of its own.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var rows = graph.Outgoing;
        int[] number = new int[rows.Count], lowest = new int[rows.Count], parent = new int[rows.Count], looked = new int[rows.Count];
        var component = new int[rows.Count];
        Array.Fill(component, None);
        Stack<int> open = new();
        var met = 0;
        for (var root = 0; root < rows.Count; root++)
        {
            if (number[root] > 0)
            {
                continue;
            }

            Meet(root, None);
            for (var node = root; node != None;)
            {
                if (looked[node] < rows.Length(node))
                {
                    var neighbour = rows[node][looked[node]++];
                    if (number[neighbour] == 0)
                    {
                        if (!budget.Spend(rows.Length(neighbour)))
                        {
                            return null;
                        }

                        Meet(neighbour, node);
                        node = neighbour;
                    }
                    else if (component[neighbour] == None)
                    {
                        lowest[node] = Math.Min(lowest[node], number[neighbour]);
                    }

                    continue;
                }

                if (lowest[node] == number[node])
                {
                    Close(node);
                }

                var above = parent[node];
                if (above != None)
                {
                    lowest[above] = Math.Min(lowest[above], lowest[node]);
                }

                node = above;
            }
        }

        return new AlgorithmResult.Groups(component);

        void Meet(int node, int from)
        {
            (number[node], lowest[node], parent[node]) = (++met, met, from);
            open.Push(node);
        }

        void Close(int first)
        {
            int node;
            do
            {
                node = open.Pop();
                component[node] = first;
            }
            while (node != first);
        }
    }
}
