namespace InnovationGraph.Queries.Funding;

/// <summary>How flows are chosen, grouped and summed. The lists are sets; an empty one restricts nothing.</summary>
internal sealed record FundingOptions
{
    /// <summary>When empty, flows are grouped by funder, recipient and channel. Hops are never grouped together, because money that moves on is the same money.</summary>
    public ValueList<FundingKey> GroupBy { get; init; }

    /// <summary>Keeps the flows with an amount of one of these bases.</summary>
    public ValueList<MoneyBasis> Bases { get; init; }

    /// <summary>Leaves out the flows whose money is stated to have moved on other days.</summary>
    public DayRange Days { get; init; } = DayRange.Always;

    /// <summary>The currency to convert to where the documents imply a rate; null: every amount in its own.</summary>
    public string? Currency { get; init; }

    /// <summary>Rates implied by records other than the flows.</summary>
    public ValueList<ImpliedRate> Rates { get; init; }

    /// <summary>Where recipients lie, for <see cref="FundingKey.Place"/>; one that is not in it has no place.</summary>
    public IReadOnlyDictionary<RecordId, EntitySummary> Places { get; init; } = new Dictionary<RecordId, EntitySummary>();

    /// <summary>The publishers of sources; one that is not in it counts as a publisher of its own.</summary>
    public IReadOnlyDictionary<RecordId, string> Publishers { get; init; } = new Dictionary<RecordId, string>();
}

/// <summary>What flows can be grouped by.</summary>
internal enum FundingKey
{
    Funder,
    Recipient,
    Channel,
    Instrument,

    /// <summary>The recipient's kind.</summary>
    Kind,

    /// <summary>The recipient's place.</summary>
    Place,
    Year,
}
