using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>The centrality measures, a line each, in the order to show them.</summary>
public static class AlgorithmCatalog
{
    internal static IReadOnlyList<ICentrality> Measures { get; } =
    [
        new DegreeCentrality(),
        new BetweennessCentrality(),
        new ClosenessCentrality(),
        new HarmonicCentrality(),
        new PageRank(),
        new EigenvectorCentrality(),
    ];

    public static IReadOnlyList<AlgorithmDescriptor> Descriptors { get; } = [.. Measures.Select(measure => measure.Descriptor)];
}
