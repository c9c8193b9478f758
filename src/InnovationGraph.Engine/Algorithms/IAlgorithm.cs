using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>An algorithm: what it says of itself, and a pure function from a graph to a result.</summary>
internal interface IAlgorithm
{
    AlgorithmDescriptor Descriptor { get; }

    /// <summary>The result, of the kind that the descriptor says; null when the budget is spent.</summary>
    /// <param name="graph">What the filter of the query left.</param>
    /// <param name="arguments">A value for every parameter of the descriptor.</param>
    /// <param name="asked">The nodes that the query names.</param>
    /// <param name="budget">What the query may cost.</param>
    AlgorithmResult? Run(CompactGraph graph, Arguments arguments, AskedNodes asked, QueryBudget budget);
}

/// <summary>The nodes that a query names, each once and in order.</summary>
/// <param name="Seeds">What the result is as seen from; empty unless the descriptor takes seeds.</param>
/// <param name="Sources">The first nodes of the pairs, or of the paths that count: all nodes where none are named; empty for other algorithms.</param>
/// <param name="Targets">The second nodes of the pairs or paths.</param>
internal readonly record struct AskedNodes(IReadOnlyList<int> Seeds, IReadOnlyList<int> Sources, IReadOnlyList<int> Targets);
