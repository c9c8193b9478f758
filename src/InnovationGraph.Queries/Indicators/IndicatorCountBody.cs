using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using InnovationGraph.Queries.Ontologies;

namespace InnovationGraph.Queries.Indicators;

/// <summary>An indicator and how many figures are recorded of it.</summary>
internal sealed record IndicatorCountBody : IndicatorBody
{
    [SetsRequiredMembers]
    internal IndicatorCountBody(Indicator indicator)
        : base(indicator)
    {
    }

    /// <summary>How many observations there are.</summary>
    [JsonPropertyOrder(1)]
    public required int Observations { get; init; }

    /// <summary>How many of them have a number; the others give a direction in words.</summary>
    [JsonPropertyOrder(1)]
    public required int WithNumber { get; init; }

    /// <summary>How many of them are targets.</summary>
    [JsonPropertyOrder(1)]
    public required int Targets { get; init; }

    /// <summary>How many entities they are about.</summary>
    [JsonPropertyOrder(1)]
    public required int Subjects { get; init; }
}
