using InnovationGraph.Queries.Funding;

namespace InnovationGraph.Queries.Support;

/// <summary>What is recorded of one support channel.</summary>
internal sealed record ChannelSupportBody
{
    /// <summary>The channel's id.</summary>
    public required string Channel { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its title in Chinese; null where none is given.</summary>
    public string? TitleZh { get; init; }

    /// <summary>grant, loan, equity, tax, purchase, market, designation or other.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>recorded; notStated: a source mentions it or says that it is unknown (see gaps); nothingRecorded: neither.</summary>
    public required SupportState State { get; init; }

    /// <summary>The stages of the innovation chain that the records name, in order.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>The records, each with its evidence.</summary>
    public required IReadOnlyList<SupportItemBody> Items { get; init; }

    /// <summary>The sums over the records' money; empty where no source gives an amount.</summary>
    public required IReadOnlyList<TotalBody> Totals { get; init; }

    /// <summary>What the sources leave open.</summary>
    public required IReadOnlyList<GapBody> Gaps { get; init; }

    public static ChannelSupportBody Of(ChannelSupport support, Func<GraphRecord, Holding?> holding) => new()
    {
        Channel = support.Channel.Id,
        Title = support.Channel.Title,
        TitleZh = support.Channel.TitleZh,
        Instrument = support.Channel.Instrument,
        State = support.State,
        Stages = support.Stages,
        Items = [.. support.Items.Select(item => SupportItemBody.Of(item, holding))],
        Totals = TotalBody.Of(support.Totals),
        Gaps = [.. support.Gaps.Select(GapBody.Of)],
    };
}

/// <summary>One record of support: a relationship or a figure; the other is null.</summary>
/// <param name="Relationship">The relationship, with both ends.</param>
/// <param name="Observation">The figure.</param>
/// <param name="Via">The project that is supported and that the entity leads; null for support of the entity itself.</param>
/// <param name="Amount">The amount, and whether the totals add it; null for a record that is no flow of money and has none.</param>
/// <param name="PayerClass">What the payer of a flow is: unnamed, foreign, party, central, local, public, private or unknown; null for what is no flow.</param>
internal sealed record SupportItemBody(
    LinkedRelationshipBody? Relationship, ObservationBody? Observation, EntitySummary? Via, AmountBody? Amount, PayerClass? PayerClass)
{
    internal RecordId Id => Relationship?.Id ?? Observation!.Id;

    internal IReadOnlyList<Evidence> Evidence => Relationship?.Evidence ?? Observation!.Evidence;

    public static SupportItemBody Of(SupportItem item, Func<GraphRecord, Holding?> holding) => new(
        item.Relationship is { } link ? LinkedRelationshipBody.Of(link, holding(link.Relationship)) : null,
        item.Observation is { } observation ? ObservationBody.Of(observation, holding(observation)) : null,
        item.Via?.Project,
        item.Figure is { } figure ? AmountBody.Of(figure, item.WhyNot) : null,
        item.PayerClass);
}
