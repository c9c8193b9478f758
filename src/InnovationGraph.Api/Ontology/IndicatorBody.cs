using System.Diagnostics.CodeAnalysis;
using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Api.Ontology;

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
        Inputs = [.. indicator.Inputs];
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
