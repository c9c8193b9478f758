using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Ontologies;

/// <summary>What every word of an ontology has: a stable id, a title in English, Chinese or both, and one sentence of meaning.</summary>
public abstract record Term
{
    public required string Id { get; init; }

    /// <summary>The title in English; null where there is only a Chinese one.</summary>
    public required string? TitleEn { get; init; }

    /// <summary>The title in Chinese; null where there is only an English one.</summary>
    public required string? TitleZh { get; init; }

    /// <summary>The title to show: English where there is one.</summary>
    public string Title => TitleEn ?? TitleZh ?? Id;

    public required string Meaning { get; init; }
}

/// <summary>A kind of entity.</summary>
public sealed record EntityKind : Term
{
    /// <summary>The kind that this one is a kind of; null at the top.</summary>
    public string? Extends { get; init; }

    /// <summary>Whether it only groups other kinds and has no entities of its own.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Whether its entities may stand in the middle of a path and count in centrality without being asked for.</summary>
    public bool Transit { get; init; } = true;

    /// <summary>The role that the dataset gives it; it has those of the kinds that it extends too.</summary>
    public KindRole Role { get; init; }
}

/// <summary>A property that entities of some kinds or relationships of some types may have.</summary>
public sealed record PropertyType : Term
{
    public required PropertyKind Kind { get; init; }

    /// <summary>The kinds and relationship types that may have it.</summary>
    public required ValueList<string> On { get; init; }

    /// <summary>The least number allowed; null for none.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number allowed; null for none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The texts allowed; empty for any.</summary>
    public ValueList<string> Values { get; init; }

    public WeightRole Weight { get; init; }

    public PropertyRole Role { get; init; }

    /// <summary>What some of its values make of whoever pays; empty where it says nothing of that.</summary>
    public ValueList<PayerValues> Payers { get; init; }
}

/// <summary>The type of a property's values.</summary>
public enum PropertyKind
{
    Text,
    Number,
    Integer,
    Boolean,
    Date,
    Reference,
}

/// <summary>What a path query may do with a numeric property of relationships.</summary>
public enum WeightRole
{
    None,

    /// <summary>Added along a path; less is nearer.</summary>
    Distance,

    /// <summary>The least along a path is what the path carries; more is wider.</summary>
    Capacity,
}

/// <summary>A type of relationship, with the kinds that may stand at its ends (their sub-kinds may too).</summary>
public sealed record RelationshipType : Term
{
    public required ValueList<string> From { get; init; }

    public required ValueList<string> To { get; init; }

    /// <summary>Whether money or its equivalent moves from source to target.</summary>
    public bool Flow { get; init; }

    /// <summary>Whether the target takes the source's place.</summary>
    public bool Succession { get; init; }

    /// <summary>Whether paths and centrality use it without being asked to.</summary>
    public bool Transit { get; init; } = true;

    public Beneficiary Beneficiary { get; init; }

    /// <summary>What influence it carries, each kind once, by kind; none where it only describes.</summary>
    public ValueList<Influence> Influence { get; init; }

    public TypeRole Role { get; init; }

    /// <summary>Which way influence of some kinds runs: from its source to its target, and from its target to its source.</summary>
    public (bool Forward, bool Backward) WaysOf(IReadOnlyCollection<InfluenceKind> kinds)
    {
        var followed = Influence.Where(one => kinds.Contains(one.Kind)).Select(one => one.Direction).ToList();
        return (followed.Exists(one => one != InfluenceDirection.Backward), followed.Exists(one => one != InfluenceDirection.Forward));
    }

    /// <summary>The types whose place it took; empty for none. Several types may have taken the place of one.</summary>
    public ValueList<Replacement> Replaces { get; init; }
}

/// <summary>Which end of a relationship a support channel on it benefits.</summary>
public enum Beneficiary
{
    None,
    Source,
    Target,
}

/// <summary>A channel through which support reaches firms.</summary>
public sealed record Channel : Term
{
    public required Instrument Instrument { get; init; }

    /// <summary>What the documents call it.</summary>
    public ValueList<string> Aliases { get; init; }
}

/// <summary>What a support channel hands over: sums never mix two of these.</summary>
public enum Instrument
{
    Other,
    Grant,
    Loan,
    Equity,
    Tax,
    Purchase,
    Market,
    Designation,
}

/// <summary>A stage of the innovation chain. The ontology lists them in order.</summary>
public sealed record Stage : Term;

/// <summary>What an observation may be counted over: a market, a component, a term, ...</summary>
public sealed record Dimension : Term
{
    public DimensionRole Role { get; init; }
}

/// <summary>What an observation measures.</summary>
public sealed record Indicator : Term
{
    /// <summary>The unit of its figures; <c>currency</c> for an amount in whichever currency the source uses.</summary>
    public required string Unit { get; init; }

    /// <summary>The channel whose support it measures; null for none.</summary>
    public string? Channel { get; init; }

    /// <summary>How a derived indicator follows from its <see cref="Inputs"/>; null for a measured one.</summary>
    public string? Formula { get; init; }

    /// <summary>The indicators that the formula names.</summary>
    public ValueList<string> Inputs { get; init; }
}
