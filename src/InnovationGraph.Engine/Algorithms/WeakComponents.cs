using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// The connected components: nodes are in one where a walk leads from one to the other, whichever way the relationships run. The work is
/// that of <see cref="ConnectedComponents"/>.
/// </summary>
/// <remarks>
/// Time: near-linear in nodes and relationships; space: linear in both for the rows, which are kept. Parallel relationships count as one
/// and self-loops not at all; a node without relationships is a component. Hopcroft and Tarjan 1973.
/// </remarks>
internal sealed class WeakComponents : IAlgorithm
{
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
        // Each relationship is looked at from both its ends at most.
        if (!budget.Spend(2L * graph.Outgoing.Total))
        {
            return null;
        }

        using var roots = ConnectedComponents.Find(graph.Along, new(budget));
        return roots is null ? null : new AlgorithmResult.Groups(graph.Along.ByNode(roots.Cells));
    }
}
