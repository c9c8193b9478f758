using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// The connected components: nodes are in one where a walk leads from one to the other, whichever way the relationships run. A
/// breadth-first search from every node that no other reached.
/// </summary>
/// <remarks>
/// Time: linear in nodes and relationships, once they are merged into neighbours either way; space: linear in the nodes. Parallel
/// relationships count as one and self-loops not at all; a node without relationships is a component. Hopcroft and Tarjan 1973.
/// </remarks>
internal sealed class WeakComponents : IAlgorithm
{
    private const int None = -1;

    public AlgorithmDescriptor Descriptor { get; } = new(
        "components",
        "Connected components",
        "The parts of the graph between which there is no relationship at all.",
        "J. Hopcroft and R. Tarjan, Algorithm 447: Efficient algorithms for graph manipulation. Communications of the ACM 16 (1973) 372-378.")
    {
        Kind = AlgorithmKind.Groups,
        Parallels = "Parallel relationships count as one, self-loops not at all.",
        Directions = "Relationships connect either way. Equals NetworkX's weakly_connected_components.",
        Disconnected = "An entity without relationships is a component of its own.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        var rows = graph.Simple(Direction.Both);
        var component = new int[rows.Count];
        Array.Fill(component, None);
        Queue<int> waiting = new();
        for (var first = 0; first < rows.Count; first++)
        {
            if (component[first] != None)
            {
                continue;
            }

            component[first] = first;
            waiting.Enqueue(first);
            while (waiting.TryDequeue(out var node))
            {
                if (!budget.Spend(rows.Length(node)))
                {
                    return null;
                }

                foreach (var neighbour in rows[node])
                {
                    if (component[neighbour] == None)
                    {
                        component[neighbour] = first;
                        waiting.Enqueue(neighbour);
                    }
                }
            }
        }

        return new AlgorithmResult.Groups(component);
    }
}
