namespace InnovationGraph.Queries.Channels;

/// <summary>A column of the matrix: a support channel.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="TitleZh">Its title in Chinese.</param>
/// <param name="Instrument">grant, loan, equity, tax, purchase, market, designation or other.</param>
internal sealed record ChannelColumnBody(string Channel, string Title, string TitleZh, string Instrument)
{
    public static ChannelColumnBody Of(Channel channel) => new(channel.Id, channel.TitleEn, channel.TitleZh, EnumNames.Of(channel.Instrument));
}
