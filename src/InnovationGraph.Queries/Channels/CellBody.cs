using System.Text.Json.Serialization;
using InnovationGraph.Queries.Funding;
using InnovationGraph.Queries.Support;

namespace InnovationGraph.Queries.Channels;

/// <summary>What is recorded of one channel of one entity.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="State">recorded; notStated: a source mentions it or says that it is unknown (see gaps); nothingRecorded: neither.</param>
/// <param name="Count">How many records there are.</param>
/// <param name="Items">The records, each with its evidence.</param>
/// <param name="Totals">The sums over their money; empty where no source gives an amount.</param>
/// <param name="Gaps">What the sources leave open.</param>
internal sealed record CellBody(
    string Channel,
    SupportState State,
    int Count,
    IReadOnlyList<CellItemBody> Items,
    IReadOnlyList<TotalBody> Totals,
    IReadOnlyList<GapBody> Gaps)
{
    public static CellBody Of(ChannelSupport support, Func<GraphRecord, Holding?> holding) => new(
        support.Channel.Id,
        support.State,
        support.Items.Count,
        [.. support.Items.Select(item => CellItemBody.Of(item, holding))],
        TotalBody.Of(support.Totals),
        [.. support.Gaps.Select(GapBody.Of)]);
}

/// <summary>A record of support, in short; its id leads to all of it.</summary>
/// <param name="Id">The id of the relationship or observation.</param>
/// <param name="Record">relationship or observation.</param>
/// <param name="Via">The id of the project that is supported and that the entity leads; null for support of the entity itself.</param>
/// <param name="Confidence">How sure it is: as the weakest of its source, target, dates and money, each by its best evidence.</param>
/// <param name="Evidence">Where it is stated.</param>
internal sealed record CellItemBody(
    RecordId Id, RecordType Record, RecordId? Via, Stance Confidence, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Whether it certainly or possibly holds at the time asked about; left out where none is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Holding? Holds { get; init; }

    public static CellItemBody Of(SupportItem item, Func<GraphRecord, Holding?> holding) =>
        new(item.Id, item.Record.RecordType, item.Via?.Project.Id, item.Record.Confidence, item.Record.Evidence) { Holds = holding(item.Record) };
}
