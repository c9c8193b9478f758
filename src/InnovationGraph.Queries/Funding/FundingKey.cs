namespace InnovationGraph.Queries.Funding;

/// <summary>What flows can be grouped by.</summary>
public enum FundingKey
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
