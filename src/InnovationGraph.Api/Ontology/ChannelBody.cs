using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Ontology;

/// <summary>A support channel.</summary>
internal sealed record ChannelBody : TermBody
{
    [SetsRequiredMembers]
    private ChannelBody(Channel channel)
        : base(channel)
    {
        Instrument = EnumNames.Of(channel.Instrument);
        Aliases = [.. channel.Aliases];
    }

    /// <summary>grant, loan, equity, tax, purchase, market, designation or other.</summary>
    public required string Instrument { get; init; }

    /// <summary>What the documents call it.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    public static ChannelBody Of(Channel channel) => new(channel);
}
