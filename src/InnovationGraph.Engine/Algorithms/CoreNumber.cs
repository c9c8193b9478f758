using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// The greatest k for which a node is in the k-core: the largest part of the graph in which each node has k neighbours or more. The node
/// with the fewest neighbours left is taken away again and again; the most that any had until then is its number.
/// </summary>
/// <remarks>
/// Time and space: those of <see cref="Cores"/>. Direction does not count, parallel relationships are
/// one, self-loops none; a node without neighbours has 0. Seidman 1983; Matula and Beck, Smallest-last ordering, 1983.
/// </remarks>
internal sealed class CoreNumber : IAlgorithm
{
    public AlgorithmDescriptor Descriptor { get; } = new(
        "core",
        "Core number",
        "How deep in the core an entity is: the greatest k of a group, with it, in which each has k neighbours or more (its k-core).",
        "S. B. Seidman, Network structure and minimum degree. Social Networks 5 (1983) 269-287.")
    {
        Kind = AlgorithmKind.Scores,
        Parallels = "Parallel relationships are one; self-loops do not count.",
        Directions = "Relationships connect either way. Equals NetworkX's core_number on the undirected graph without parallels and self-loops.",
        Disconnected = "Parts do not affect each other; an entity without relationships has 0.",
    };

    public AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget)
    {
        Workers workers = new(budget);
        using var topology = graph.SimpleTopology(Direction.Both, workers);
        return topology is not null && Cores.Find(topology, workers) is { } cores
            ? new AlgorithmResult.Scores(Array.ConvertAll(cores, core => (double)core))
            : null;
    }
}
