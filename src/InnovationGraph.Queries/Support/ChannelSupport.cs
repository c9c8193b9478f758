using InnovationGraph.Queries.Funding;

namespace InnovationGraph.Queries.Support;

/// <summary>What is recorded of one support channel of an entity.</summary>
internal sealed record ChannelSupport
{
    public required Channel Channel { get; init; }

    public required SupportState State { get; init; }

    /// <summary>The stages of the innovation chain that items name, in the ontology's order.</summary>
    public required ValueList<string> Stages { get; init; }

    /// <summary>Relationships by type (as the ontology lists them) and id, observations by id, then relationships by way of a project.</summary>
    public required IReadOnlyList<SupportItem> Items { get; init; }

    /// <summary>The sums over the items' money, under the rules of <see cref="Ledger"/> over all channels.</summary>
    public required IReadOnlyList<FundingTotal> Totals { get; init; }

    /// <summary>
    /// The gaps in the entity about the channel, an indicator of it, or a type of relationship among the items; and those in an item. By id.
    /// </summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }
}

/// <summary>What is known of a support channel of an entity.</summary>
internal enum SupportState
{
    /// <summary>There is at least one record.</summary>
    Recorded,

    /// <summary>There is no record, but a gap: a source says that it is unknown, or mentions it and says no more.</summary>
    NotStated,

    /// <summary>There is neither: nobody entered anything.</summary>
    NothingRecorded,
}
