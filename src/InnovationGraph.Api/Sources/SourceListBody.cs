namespace InnovationGraph.Api.Sources;

/// <summary>All sources.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Items">By id.</param>
internal sealed record SourceListBody(long Revision, int Total, IReadOnlyList<SourceBody> Items);
