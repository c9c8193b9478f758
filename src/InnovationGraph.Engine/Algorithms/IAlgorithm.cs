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
    /// <param name="seeds">Nodes, without repetition; empty unless the descriptor takes seeds.</param>
    /// <param name="budget">What the query may cost.</param>
    AlgorithmResult? Run(CompactGraph graph, Arguments arguments, IReadOnlyList<int> seeds, QueryBudget budget);
}
