using System.Text.Json.Serialization;
using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Funding;

/// <summary>Who funds whom.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Flows">This page of the rows.</param>
/// <param name="Totals">The sums over all rows, never across currency, basis, instrument or payer's country.</param>
/// <param name="Truncated">Whether a limit cut the flows short, so that the rows and sums are not of all.</param>
/// <param name="TruncatedBy">Which limit; null when none did.</param>
/// <param name="Notes">How much the totals leave out, and what is not known.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record FundingBody(
    long Revision,
    int Total,
    IReadOnlyList<FlowRowBody> Flows,
    IReadOnlyList<TotalBody> Totals,
    bool Truncated,
    string? TruncatedBy,
    IReadOnlyList<string> Notes,
    string? Next)
    : IPagedAnswer, ILimitedAnswer, ITableAnswer
{
    public Table ToTable() => RecordTable.Flat(Flows.Select(flow => new
    {
        flow.Hop,
        flow.Funder,
        flow.Recipient,
        flow.Via,
        flow.PayerClass,
        flow.Channel,
        flow.Instrument,
        flow.RecipientKind,
        flow.RecipientPlace,
        flow.Year,
        flow.Count,
        flow.Amounts,
        flow.Totals,
        flow.ExampleOf,
        Relationships = flow.Relationships.Select(one => one.Id),
        Gaps = flow.Gaps.Select(gap => gap.Id),
        Evidence = flow.Relationships.SelectMany(one => one.Evidence).Distinct(),
    }));
}

/// <summary>Flows of money that share what they were grouped by; what they were not grouped by is null.</summary>
internal sealed record FlowRowBody
{
    /// <summary>How many hops upstream of the recipients asked for; 1 for their own funders. Hops are never added up.</summary>
    public required int Hop { get; init; }

    /// <summary>The project through which the money reaches the recipient, which leads it; left out where it reaches the recipient itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EntitySummary? Via { get; init; }

    /// <summary>Who gives.</summary>
    public EntitySummary? Funder { get; init; }

    /// <summary>Who receives.</summary>
    public EntitySummary? Recipient { get; init; }

    /// <summary>
    /// The first that fits the payers: unnamed, foreign (of another country than the recipient), party, central, local, public, private, unknown.
    /// Null where the payers of the row differ.
    /// </summary>
    public PayerClass? PayerClass { get; init; }

    /// <summary>The support channel; null also where none is stated.</summary>
    public string? Channel { get; init; }

    /// <summary>What the channel hands over.</summary>
    public Instrument? Instrument { get; init; }

    /// <summary>The recipients' kind.</summary>
    public string? RecipientKind { get; init; }

    /// <summary>The recipients' place.</summary>
    public EntitySummary? RecipientPlace { get; init; }

    /// <summary>A year, or a span that the source gives as one and that is never split, such as 2019-2022.</summary>
    public string? Year { get; init; }

    /// <summary>How many flows there are.</summary>
    public required int Count { get; init; }

    /// <summary>The amount of each flow, and whether the totals add it.</summary>
    public required IReadOnlyList<AmountBody> Amounts { get; init; }

    /// <summary>What the totals add of these flows; left out where no grouping is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TotalBody>? Totals { get; init; }

    /// <summary>
    /// The id of a flow, in this answer too, to or from a group or class of which this funder or recipient is an example or member: it tells
    /// of this one too. Left out where there is none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordId? ExampleOf { get; init; }

    /// <summary>The flows, each with its evidence.</summary>
    public required IReadOnlyList<RelationshipBody> Relationships { get; init; }

    /// <summary>What the sources leave open about these flows.</summary>
    public required IReadOnlyList<GapBody> Gaps { get; init; }

    /// <param name="row">The row.</param>
    /// <param name="isGrouped">Whether a grouping was asked for.</param>
    /// <param name="holding">Whether a flow holds at the time asked about.</param>
    /// <param name="gaps">The gaps of a flow.</param>
    public static FlowRowBody Of(
        FundingRow row, bool isGrouped, Func<GraphRecord, Holding?> holding, Func<FundingFlow, IEnumerable<Gap>> gaps) => new()
        {
            Hop = row.Hop,
            Via = row.Via,
            Funder = row.Funder,
            Recipient = row.Recipient,
            PayerClass = row.PayerClass,
            Channel = row.Channel,
            Instrument = row.Instrument,
            RecipientKind = row.RecipientKind,
            RecipientPlace = row.RecipientPlace,
            Year = row.Year,
            Count = row.Count,
            Amounts = [.. row.Flows.Select(one => AmountBody.Of(one.Figure, one.WhyNot))],
            Totals = isGrouped ? TotalBody.Of(row.Totals) : null,
            ExampleOf = row.ExampleOf,
            Relationships = [.. row.Flows.Select(one => one.Flow.Link.Relationship).Select(one => RelationshipBody.Of(one, holding(one)))],
            Gaps = [.. row.Flows.SelectMany(one => gaps(one.Flow)).Distinct().OrderBy(gap => gap.Id).Select(GapBody.Of)],
        };
}
