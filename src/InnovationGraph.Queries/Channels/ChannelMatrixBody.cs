namespace InnovationGraph.Queries.Channels;

/// <summary>Who is supported through which channels.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Channels">The columns, in the ontology's order.</param>
/// <param name="Items">This page of the rows: those with the most channels first, then the most records, then by id.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record ChannelMatrixBody(
    long Revision, int Total, IReadOnlyList<ChannelColumnBody> Channels, IReadOnlyList<ChannelRowBody> Items, string? Next);
