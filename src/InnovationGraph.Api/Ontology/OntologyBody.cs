using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Ontology;

/// <summary>The words the graph is written in.</summary>
internal sealed record OntologyBody
{
    /// <summary>The revision answered from.</summary>
    public required long Revision { get; init; }

    /// <summary>Kinds of entity.</summary>
    public required IReadOnlyList<KindBody> Kinds { get; init; }

    /// <summary>Properties of entities and relationships.</summary>
    public required IReadOnlyList<PropertyTypeBody> Properties { get; init; }

    /// <summary>Types of relationship.</summary>
    public required IReadOnlyList<RelationshipTypeBody> RelationshipTypes { get; init; }

    /// <summary>Support channels.</summary>
    public required IReadOnlyList<ChannelBody> Channels { get; init; }

    /// <summary>Stages of the innovation chain, in order.</summary>
    public required IReadOnlyList<SimpleTermBody> Stages { get; init; }

    /// <summary>What figures are counted over.</summary>
    public required IReadOnlyList<SimpleTermBody> Dimensions { get; init; }

    /// <summary>What figures measure.</summary>
    public required IReadOnlyList<IndicatorBody> Indicators { get; init; }

    public static OntologyBody Of(Core.Ontologies.Ontology ontology, long revision) => new()
    {
        Revision = revision,
        Kinds =
        [
            .. ontology.Kinds.Select(kind => new KindBody
            {
                Id = kind.Id,
                Title = kind.TitleEn,
                TitleZh = kind.TitleZh,
                Meaning = kind.Meaning,
                Extends = kind.Extends,
                Abstract = kind.IsAbstract,
                Transit = kind.Transit,
            }),
        ],
        Properties =
        [
            .. ontology.Properties.Select(property => new PropertyTypeBody
            {
                Id = property.Id,
                Title = property.TitleEn,
                TitleZh = property.TitleZh,
                Meaning = property.Meaning,
                Type = Words.Of(property.Kind),
                On = [.. property.On],
                Minimum = property.Minimum,
                Maximum = property.Maximum,
                Values = [.. property.Values],
                Weight = Words.Of(property.Weight),
            }),
        ],
        RelationshipTypes =
        [
            .. ontology.RelationshipTypes.Select(type => new RelationshipTypeBody
            {
                Id = type.Id,
                Title = type.TitleEn,
                TitleZh = type.TitleZh,
                Meaning = type.Meaning,
                From = [.. type.From],
                To = [.. type.To],
                Flow = type.Flow,
                Succession = type.Succession,
                Transit = type.Transit,
                Beneficiary = Words.Of(type.Beneficiary),
            }),
        ],
        Channels =
        [
            .. ontology.Channels.Select(channel => new ChannelBody
            {
                Id = channel.Id,
                Title = channel.TitleEn,
                TitleZh = channel.TitleZh,
                Meaning = channel.Meaning,
                Instrument = Words.Of(channel.Instrument),
                Aliases = [.. channel.Aliases],
            }),
        ],
        Stages = [.. ontology.Stages.Select(Simple)],
        Dimensions = [.. ontology.Dimensions.Select(Simple)],
        Indicators =
        [
            .. ontology.Indicators.Select(indicator => new IndicatorBody
            {
                Id = indicator.Id,
                Title = indicator.TitleEn,
                TitleZh = indicator.TitleZh,
                Meaning = indicator.Meaning,
                Unit = indicator.Unit,
                Channel = indicator.Channel,
                Formula = indicator.Formula,
                Inputs = [.. indicator.Inputs],
            }),
        ],
    };

    private static SimpleTermBody Simple(Core.Ontologies.Term term) => new()
    {
        Id = term.Id,
        Title = term.TitleEn,
        TitleZh = term.TitleZh,
        Meaning = term.Meaning,
    };
}
