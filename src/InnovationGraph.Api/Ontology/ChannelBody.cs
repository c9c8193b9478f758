namespace InnovationGraph.Api.Ontology;

/// <summary>A support channel.</summary>
internal sealed record ChannelBody : TermBody
{
    /// <summary>grant, loan, equity, tax, purchase, market, designation or other.</summary>
    public required string Instrument { get; init; }

    /// <summary>What the documents call it.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }
}
