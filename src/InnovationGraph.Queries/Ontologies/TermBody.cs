using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace InnovationGraph.Queries.Ontologies;

/// <summary>What every word of the ontology has.</summary>
internal abstract record TermBody
{
    [SetsRequiredMembers]
    protected TermBody(Term term) => (Id, Title, TitleZh, Meaning) = (term.Id, term.Title, term.TitleZh, term.Meaning);

    /// <summary>The id, as records and parameters use it.</summary>
    [JsonPropertyOrder(-1)]
    public required string Id { get; init; }

    /// <summary>The title, in English where there is one.</summary>
    [JsonPropertyOrder(-1)]
    public required string Title { get; init; }

    /// <summary>The title in Chinese; null where none is given.</summary>
    [JsonPropertyOrder(-1)]
    public string? TitleZh { get; init; }

    /// <summary>One sentence of meaning.</summary>
    [JsonPropertyOrder(-1)]
    public required string Meaning { get; init; }

    private protected static string? RoleOf<T>(T role)
        where T : struct, Enum => role.Equals(default(T)) ? null : EnumNames.Of(role);
}

/// <summary>A kind of entity.</summary>
internal sealed record KindBody : TermBody
{
    [SetsRequiredMembers]
    private KindBody(EntityKind kind)
        : base(kind)
    {
        Extends = kind.Extends;
        Abstract = kind.IsAbstract;
        Transit = kind.Transit;
        Role = RoleOf(kind.Role);
    }

    /// <summary>The kind that this one is a kind of; null at the top.</summary>
    public string? Extends { get; init; }

    /// <summary>Whether it only groups other kinds.</summary>
    public bool Abstract { get; init; }

    /// <summary>Whether its entities may stand in the middle of a path without being asked for.</summary>
    public bool Transit { get; init; }

    /// <summary>step, actor, person, project, country, party, government, event, post, public or group: what its entities and those of its sub-kinds are; null for none.</summary>
    public string? Role { get; init; }

    public static KindBody Of(EntityKind kind) => new(kind);
}

/// <summary>A property.</summary>
internal sealed record PropertyTypeBody : TermBody
{
    [SetsRequiredMembers]
    private PropertyTypeBody(PropertyType property)
        : base(property)
    {
        Type = property.Kind;
        On = property.On;
        Minimum = property.Minimum;
        Maximum = property.Maximum;
        Values = property.Values;
        Weight = property.Weight;
        Role = RoleOf(property.Role);
        Payers = [.. property.Payers.Select(payers => new PayerValuesBody(payers.Class, payers.Values))];
    }

    /// <summary>text, number, integer, boolean, date or reference.</summary>
    public required PropertyKind Type { get; init; }

    /// <summary>The kinds and relationship types that may have it.</summary>
    public required IReadOnlyList<string> On { get; init; }

    /// <summary>The least number allowed; null for none.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number allowed; null for none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The texts allowed; empty for any.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>none, distance or capacity: what a path query may do with it.</summary>
    public required WeightRole Weight { get; init; }

    /// <summary>level, ownership or position: what it says; null for none.</summary>
    public string? Role { get; init; }

    /// <summary>What some of its values make of whoever pays; empty where it says nothing of that.</summary>
    public required IReadOnlyList<PayerValuesBody> Payers { get; init; }

    public static PropertyTypeBody Of(PropertyType property) => new(property);
}

/// <summary>Values of a property that make a payer one of a class.</summary>
/// <param name="Class">party, central, local, public or private.</param>
/// <param name="Values">The values.</param>
internal sealed record PayerValuesBody(PayerClass Class, IReadOnlyList<string> Values);

/// <summary>A type of relationship.</summary>
internal sealed record RelationshipTypeBody : TermBody
{
    [SetsRequiredMembers]
    private RelationshipTypeBody(RelationshipType type)
        : base(type)
    {
        From = type.From;
        To = type.To;
        Flow = type.Flow;
        Succession = type.Succession;
        Transit = type.Transit;
        Beneficiary = type.Beneficiary;
        Influence = type.Influence.ToDictionary(one => EnumNames.Of(one.Kind), one => one.Direction, StringComparer.Ordinal);
        Role = RoleOf(type.Role);
        Replaces = [.. type.Replaces.Select(ReplacementBody.Of)];
    }

    /// <summary>The kinds that it may run from, with their sub-kinds.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The kinds that it may run to, with their sub-kinds.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Whether money or its equivalent moves from source to target.</summary>
    public bool Flow { get; init; }

    /// <summary>Whether the target takes the source's place.</summary>
    public bool Succession { get; init; }

    /// <summary>Whether paths and centrality use it without being asked to.</summary>
    public bool Transit { get; init; }

    /// <summary>none, source or target: which end a support channel on it benefits.</summary>
    public required Beneficiary Beneficiary { get; init; }

    /// <summary>
    /// What influence it carries (command, money, ownership, people, supply, knowledge), and which way: forward from source to target,
    /// backward, or both. Empty where it only describes.
    /// </summary>
    public required IReadOnlyDictionary<string, InfluenceDirection> Influence { get; init; }

    /// <summary>place-in, governs or part-of: what puts entities into places, and steps into chains; member: what puts them into groups and classes; null for none.</summary>
    public string? Role { get; init; }

    /// <summary>The types whose place it took, which are no words of the ontology any more.</summary>
    public required IReadOnlyList<ReplacementBody> Replaces { get; init; }

    public static RelationshipTypeBody Of(RelationshipType type) => new(type);
}

/// <summary>A type that is gone, and how its relationships are told now.</summary>
/// <param name="Type">The id of the type that is gone.</param>
/// <param name="Channel">The channels that its relationships have now; empty where the channel says nothing of it.</param>
/// <param name="Property">The property that tells its relationships from others; null for none.</param>
/// <param name="Value">The value of that property on them; null where there is no property.</param>
internal sealed record ReplacementBody(string Type, IReadOnlyList<string> Channel, string? Property, string? Value)
{
    public static ReplacementBody Of(Replacement replaced) => new(replaced.Type, replaced.Channel, replaced.Property, replaced.Value);
}

/// <summary>A support channel.</summary>
internal sealed record ChannelBody : TermBody
{
    [SetsRequiredMembers]
    private ChannelBody(Channel channel)
        : base(channel)
    {
        Instrument = channel.Instrument;
        Aliases = channel.Aliases;
    }

    /// <summary>grant, loan, equity, tax, purchase, market, designation or other.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>What the documents call it.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    public static ChannelBody Of(Channel channel) => new(channel);
}

/// <summary>What a figure measures.</summary>
internal record IndicatorBody : TermBody
{
    [SetsRequiredMembers]
    protected IndicatorBody(Indicator indicator)
        : base(indicator)
    {
        Unit = indicator.Unit;
        Channel = indicator.Channel;
        Formula = indicator.Formula;
        Inputs = indicator.Inputs;
    }

    /// <summary>The unit; currency for an amount in whichever currency the source uses.</summary>
    public required string Unit { get; init; }

    /// <summary>The channel whose support it measures; null for none.</summary>
    public string? Channel { get; init; }

    /// <summary>How a derived indicator follows from its inputs; null for a measured one.</summary>
    public string? Formula { get; init; }

    /// <summary>The indicators that the formula names.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    public static IndicatorBody Of(Indicator indicator) => new(indicator);
}

/// <summary>What figures are counted over.</summary>
internal sealed record DimensionBody : TermBody
{
    [SetsRequiredMembers]
    private DimensionBody(Dimension dimension)
        : base(dimension) => Role = RoleOf(dimension.Role);

    /// <summary>time (the term in which a figure falls) or set-by (who set a target), in which points of one series may differ; null for none.</summary>
    public string? Role { get; init; }

    public static DimensionBody Of(Dimension dimension) => new(dimension);
}

/// <summary>A stage of the innovation chain.</summary>
internal sealed record SimpleTermBody : TermBody
{
    [SetsRequiredMembers]
    private SimpleTermBody(Term term)
        : base(term)
    {
    }

    public static SimpleTermBody Of(Term term) => new(term);
}
