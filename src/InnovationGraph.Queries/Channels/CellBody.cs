using InnovationGraph.Queries.Funding;
using InnovationGraph.Queries.Gaps;
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
    string State,
    int Count,
    IReadOnlyList<CellItemBody> Items,
    IReadOnlyList<AmountBody> Totals,
    IReadOnlyList<GapBody> Gaps)
{
    public static CellBody Of(ChannelSupport support) => new(
        support.Channel.Id,
        EnumNames.Of(support.State),
        support.Items.Count,
        [.. support.Items.Select(CellItemBody.Of)],
        AmountBody.Of(support.Totals),
        [.. support.Gaps.Select(GapBody.Of)]);
}
