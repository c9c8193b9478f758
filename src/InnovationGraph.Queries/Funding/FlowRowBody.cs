using InnovationGraph.Queries.Relationships;

namespace InnovationGraph.Queries.Funding;

/// <summary>Flows of money that share what they were grouped by; what they were not grouped by is null.</summary>
internal sealed record FlowRowBody
{
    /// <summary>How many hops upstream of the recipient asked for; 1 for its own funders. Hops are never added up.</summary>
    public required int Hop { get; init; }

    /// <summary>Who gives.</summary>
    public EntitySummary? Funder { get; init; }

    /// <summary>Who receives.</summary>
    public EntitySummary? Recipient { get; init; }

    /// <summary>The support channel; null also where none is stated.</summary>
    public string? Channel { get; init; }

    /// <summary>What the channel hands over.</summary>
    public string? Instrument { get; init; }

    /// <summary>The recipients' kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The recipients' place.</summary>
    public EntitySummary? Place { get; init; }

    /// <summary>A year, or a span that the source gives as one and that is never split, such as 2019-2022.</summary>
    public string? Year { get; init; }

    /// <summary>How many flows there are.</summary>
    public required int Count { get; init; }

    /// <summary>The sums; empty where no source gives an amount.</summary>
    public required IReadOnlyList<AmountBody> Amounts { get; init; }

    /// <summary>The flows, each with its evidence.</summary>
    public required IReadOnlyList<RelationshipBody> Relationships { get; init; }
}
