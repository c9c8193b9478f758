namespace InnovationGraph.Queries.Entities;

/// <summary>A page of entities.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page.</param>
/// <param name="Facets">How the whole list divides.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record EntityPageBody(
    long Revision, int Total, IReadOnlyList<FoundEntityBody> Items, FacetsBody Facets, string? Next);
