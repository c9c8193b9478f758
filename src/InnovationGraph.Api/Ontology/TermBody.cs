using System.Text.Json.Serialization;

namespace InnovationGraph.Api.Ontology;

/// <summary>What every word of the ontology has.</summary>
internal abstract record TermBody
{
    /// <summary>The id, as records and parameters use it.</summary>
    [JsonPropertyOrder(-1)]
    public required string Id { get; init; }

    /// <summary>The title in English.</summary>
    [JsonPropertyOrder(-1)]
    public required string Title { get; init; }

    /// <summary>The title in Chinese.</summary>
    [JsonPropertyOrder(-1)]
    public required string TitleZh { get; init; }

    /// <summary>One sentence of meaning.</summary>
    [JsonPropertyOrder(-1)]
    public required string Meaning { get; init; }
}
