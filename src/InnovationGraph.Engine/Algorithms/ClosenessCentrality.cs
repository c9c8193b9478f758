using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// How near a node is to those that reach it: the inverse of their mean distance, times the part of all nodes that they are.
/// </summary>
/// <remarks>
/// Time and space: those of <see cref="Kernels.DistanceSums"/>. Parallel relationships are one, self-loops none. A node that none
/// reaches has 0. Wasserman and Faust, Social Network Analysis, 1994, p. 201.
/// </remarks>
internal sealed class ClosenessCentrality : IAlgorithm
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "closeness",
        "Closeness",
        "How few hops lie between an entity and all that reach it.",
        "S. Wasserman and K. Faust, Social Network Analysis. Cambridge University Press, 1994, p. 201.")
    {
        Kind = AlgorithmKind.Scores,
        Parameters =
        [
            Parameters.Direction(
                "Distances to the entity (in), from it (out), or either way (both).", Direction.In, Direction.In, Direction.Out, Direction.Both),
        ],
        Parallels = "Parallel relationships are one; self-loops do not count.",
        Directions = "Inward by default, as NetworkX's closeness_centrality on a MultiDiGraph.",
        Disconnected = "Those that do not reach the entity are left out of the mean, and the score is scaled by the part that do.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        if (graph.DistanceSums(arguments.Direction(Parameters.DirectionName), budget) is not { } sums)
        {
            return null;
        }

        return new AlgorithmResult.Scores(
        [
            .. sums.Reached.Zip(sums.Total, (reached, total) => total == 0 ? 0 : (double)reached / total * (reached / (graph.Count - 1.0))),
        ]);
    }
}
