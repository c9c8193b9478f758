using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>The algorithms, one on each line, in the order to show them.</summary>
public static class AlgorithmCatalog
{
    internal static IReadOnlyList<IAlgorithm> Algorithms { get; } =
    [
        new DegreeCentrality(),
        new BetweennessCentrality(),
        new ClosenessCentrality(),
        new HarmonicCentrality(),
        new PageRank(),
        new EigenvectorCentrality(),
        new CoreNumber(),
        new Constraint(),
        new Leiden(),
        new Louvain(),
        new LabelPropagation(),
        new WeakComponents(),
        new StrongComponents(),
        new ArticulationPointsAndBridges(),
        new Distances(),
    ];

    public static IReadOnlyList<AlgorithmDescriptor> Descriptors { get; } = [.. Algorithms.Select(algorithm => algorithm.Descriptor)];
}
