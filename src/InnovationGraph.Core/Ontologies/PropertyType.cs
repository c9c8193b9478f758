using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Ontologies;

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
}
