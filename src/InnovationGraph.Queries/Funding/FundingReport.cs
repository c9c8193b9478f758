namespace InnovationGraph.Queries.Funding;

/// <summary>
/// Rows by hop, funder, recipient, channel (as the ontology lists them), instrument, kind, place and year, nulls last; totals by hop;
/// and notes on what the sums leave out, convert or do not know.
/// </summary>
internal sealed record FundingReport(IReadOnlyList<FundingRow> Rows, IReadOnlyList<FundingTotal> Totals, ValueList<string> Notes)
{
    /// <summary>The limit that cut the flows short, so that these are not of all; null when none did.</summary>
    public string? TruncatedBy { get; init; }
}

/// <summary>Flows that share the keys asked for; a key that was not asked for is null, and so is one that is not stated.</summary>
internal sealed record FundingRow
{
    public required int Hop { get; init; }

    public EntitySummary? Funder { get; init; }

    public EntitySummary? Recipient { get; init; }

    public string? Channel { get; init; }

    public Instrument? Instrument { get; init; }

    /// <summary>The recipients' kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The recipients' place.</summary>
    public EntitySummary? Place { get; init; }

    /// <summary>
    /// A year, or the span that a source gives as one and that is never split: <c>2019-2022</c>, <c>from 2019</c>, <c>until 2022</c>.
    /// </summary>
    public string? Year { get; init; }

    /// <summary>The sums over these flows, by currency, basis and instrument; empty where no flow has a figure.</summary>
    public required IReadOnlyList<FundingAmount> Amounts { get; init; }

    /// <summary>The flows, by id.</summary>
    public required IReadOnlyList<RecordId> Relationships { get; init; }

    public int Count => Relationships.Count;
}

/// <summary>The sums over all flows of a hop. Hops are never added up: money that moves on is the same money.</summary>
internal sealed record FundingTotal(int Hop, IReadOnlyList<FundingAmount> Amounts);
