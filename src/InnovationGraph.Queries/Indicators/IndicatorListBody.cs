namespace InnovationGraph.Queries.Indicators;

/// <summary>What figures measure.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many indicators there are.</param>
/// <param name="Items">Every indicator of the ontology, in its order.</param>
internal sealed record IndicatorListBody(long Revision, int Total, IReadOnlyList<IndicatorCountBody> Items);
