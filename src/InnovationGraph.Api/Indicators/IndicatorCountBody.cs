using InnovationGraph.Api.Ontology;

namespace InnovationGraph.Api.Indicators;

/// <summary>An indicator and how many figures are recorded of it.</summary>
internal sealed record IndicatorCountBody : TermBody
{
    /// <summary>The unit; currency for an amount in whichever currency the source uses.</summary>
    public required string Unit { get; init; }

    /// <summary>The channel whose support it measures; null for none.</summary>
    public string? Channel { get; init; }

    /// <summary>How a derived indicator follows from its inputs; null for a measured one.</summary>
    public string? Formula { get; init; }

    /// <summary>The indicators that the formula names.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>How many observations there are.</summary>
    public required int Observations { get; init; }

    /// <summary>How many of them have a number; the others give a direction in words.</summary>
    public required int WithNumber { get; init; }

    /// <summary>How many of them are targets.</summary>
    public required int Targets { get; init; }

    /// <summary>How many entities they are about.</summary>
    public required int Subjects { get; init; }
}
