namespace InnovationGraph.Queries.Funding;

/// <summary>Rows, totals, and notes on what the totals leave out and what is not known.</summary>
internal sealed record FundingReport(IReadOnlyList<FundingRow> Rows, IReadOnlyList<FundingTotal> Totals, ValueList<string> Notes)
{
    /// <summary>The limit that cut the flows short, so that these are not of all; null when none did.</summary>
    public string? TruncatedBy { get; init; }
}

/// <summary>Flows that share the keys asked for; a key that was not asked for is null, and so is one that is not stated.</summary>
internal sealed record FundingRow
{
    public required int Hop { get; init; }

    public EntitySummary? Via { get; init; }

    public EntitySummary? Funder { get; init; }

    public EntitySummary? Recipient { get; init; }

    /// <summary>What the payers are; null where they differ.</summary>
    public PayerClass? PayerClass { get; init; }

    public string? Channel { get; init; }

    public Instrument? Instrument { get; init; }

    public string? RecipientKind { get; init; }

    public EntitySummary? RecipientPlace { get; init; }

    /// <summary>
    /// A year, or the span that a source gives as one and that is never split: <c>2019-2022</c>, <c>from 2019</c>, <c>until 2022</c>.
    /// </summary>
    public string? Year { get; init; }

    /// <summary>The flows by id, each with its figure and why no total adds it (null where one does).</summary>
    public required IReadOnlyList<(FundingFlow Flow, Figure Figure, Exclusion? WhyNot)> Flows { get; init; }

    /// <summary>What the totals add of these flows.</summary>
    public required IReadOnlyList<FundingTotal> Totals { get; init; }

    /// <summary>The flow whose payer or recipient is a group or class of which this row's is an example or member; null for none.</summary>
    public RecordId? ExampleOf { get; init; }

    public int Count => Flows.Count;
}
