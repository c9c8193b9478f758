namespace InnovationGraph.Queries.Funding;

/// <summary>
/// Rows by hop, funder, recipient, channel (as the ontology lists them), instrument, kind, place and year, nulls last; totals by hop;
/// and notes on what the sums leave out, convert or do not know.
/// </summary>
public sealed record FundingReport(IReadOnlyList<FundingRow> Rows, IReadOnlyList<FundingTotal> Totals, ValueList<string> Notes);
