namespace InnovationGraph.Queries.Centrality;

/// <summary>The centrality measures.</summary>
/// <param name="Measures">Each with its parameters and its paper.</param>
internal sealed record MeasureCatalogBody(IReadOnlyList<MeasureBody> Measures);
