using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Ontologies;

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
