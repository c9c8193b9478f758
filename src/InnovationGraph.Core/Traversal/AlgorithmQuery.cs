using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>A run of an algorithm over what the filter leaves of the graph, and which page of its result is asked for.</summary>
/// <param name="Filter">What the algorithm sees.</param>
/// <param name="Algorithm">The id of one of <see cref="IGraphTraversal.Algorithms"/>.</param>
/// <param name="Arguments">By parameter; parameters that are left out have their defaults.</param>
/// <param name="Skip">How many items come before the page.</param>
/// <param name="Take">How many items the page has at most.</param>
public sealed record AlgorithmQuery(GraphFilter Filter, string Algorithm, ValueMap<PropertyValue> Arguments, int Skip, int Take)
{
    /// <summary>Makes the result personal, where the algorithm takes seeds.</summary>
    public ValueList<RecordId> Seeds { get; init; }

    /// <summary>Of scores, the kinds of entity to list; the others still count. All kinds when empty.</summary>
    public ValueList<string> RankKinds { get; init; }
}
