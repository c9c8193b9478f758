using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>The sum of the inverse distances of a node to those that reach it; who does not, adds nothing.</summary>
/// <remarks>
/// Time and space: those of <see cref="Kernels.DistanceSums"/>. Parallel relationships are one, self-loops none. Boldi and Vigna,
/// Axioms for centrality, 2014.
/// </remarks>
internal sealed class HarmonicCentrality : IAlgorithm
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "harmonic",
        "Harmonic",
        "Like closeness, but adding up inverse distances, so that unreachable entities do no harm.",
        "P. Boldi and S. Vigna, Axioms for centrality. Internet Mathematics 10 (2014) 222-262.")
    {
        Kind = AlgorithmKind.Scores,
        Parameters =
        [
            Parameters.Direction(
                "Distances to the entity (in), from it (out), or either way (both).", Direction.In, Direction.In, Direction.Out, Direction.Both),
        ],
        Parallels = "Parallel relationships are one; self-loops do not count.",
        Directions = "Inward by default, as NetworkX's harmonic_centrality on a MultiDiGraph. Not divided by the number of entities.",
        Disconnected = "An entity that does not reach this one adds nothing.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget) =>
        graph.DistanceSums(arguments.Direction(Parameters.DirectionName), budget) is { } sums ? new AlgorithmResult.Scores(sums.Inverse) : null;
}
