namespace InnovationGraph.Queries.Funding;

/// <summary>How flows are chosen, grouped and summed. The lists are sets; an empty one restricts nothing.</summary>
internal sealed record FundingOptions
{
    /// <summary>When empty, flows are grouped by funder, recipient, project and channel. Hops are never grouped together, because money that moves on is the same money.</summary>
    public ValueList<FundingKey> GroupBy { get; init; }

    public FundingSort Sort { get; init; }

    /// <summary>Keeps the flows with an amount of one of these bases.</summary>
    public ValueList<MoneyBasis> Bases { get; init; }

    /// <summary>Keeps the flows whose payer is one of these.</summary>
    public ValueList<PayerClass> PayerClasses { get; init; }

    /// <summary>Leaves out the flows whose money is stated to have moved on other days.</summary>
    public DayRange Days { get; init; } = DayRange.Always;

    /// <summary>The currency to convert to where the documents imply a rate; null: every amount in its own.</summary>
    public string? Currency { get; init; }

    /// <summary>Rates implied by records other than the flows.</summary>
    public ValueList<ImpliedRate> Rates { get; init; }

    /// <summary>Where recipients lie, for <see cref="FundingKey.RecipientPlace"/>; one that is not in it has no place.</summary>
    public IReadOnlyDictionary<RecordId, EntitySummary> Places { get; init; } = new Dictionary<RecordId, EntitySummary>();

    /// <summary>What is known of the payers.</summary>
    public Payers Payers { get; init; } = Payers.None;

    /// <summary>The publishers of sources; one that is not in it counts as a publisher of its own.</summary>
    public IReadOnlyDictionary<RecordId, string> Publishers { get; init; } = new Dictionary<RecordId, string>();
}

/// <summary>What flows can be grouped by.</summary>
internal enum FundingKey
{
    Funder,
    Recipient,
    PayerClass,
    Channel,
    Instrument,
    RecipientKind,
    RecipientPlace,
    Year,
}

/// <summary>The order of rows, within a hop.</summary>
internal enum FundingSort
{
    /// <summary>The greatest number first, whatever its currency; in one currency where it is converted. Without a figure last.</summary>
    Amount,

    /// <summary>The earliest first, undated last.</summary>
    Date,

    /// <summary>By the names of funder and recipient.</summary>
    Name,
}
