using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Paths;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>A centrality measure: what it says of itself, and a pure function from graph to scores.</summary>
internal interface ICentrality
{
    AlgorithmDescriptor Descriptor { get; }

    /// <summary>
    /// A score for every node; null when the budget is spent, or when the iteration did not converge and <paramref name="budget"/>
    /// is not spent.
    /// </summary>
    double[]? Score(CompactGraph graph, Arguments arguments, IReadOnlyList<int> seeds, QueryBudget budget);
}
