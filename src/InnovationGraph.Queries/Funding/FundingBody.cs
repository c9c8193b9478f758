namespace InnovationGraph.Queries.Funding;

/// <summary>Who funds whom.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Flows">This page of the rows.</param>
/// <param name="Totals">The sums over all rows.</param>
/// <param name="Notes">What the sums leave out, convert or do not know.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record FundingBody(
    long Revision, int Total, IReadOnlyList<FlowRowBody> Flows, IReadOnlyList<HopTotalBody> Totals, IReadOnlyList<string> Notes, string? Next);
