using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Ontology;

/// <summary>What every word of the ontology has.</summary>
internal abstract record TermBody
{
    [SetsRequiredMembers]
    protected TermBody(Term term) => (Id, Title, TitleZh, Meaning) = (term.Id, term.TitleEn, term.TitleZh, term.Meaning);

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

    private protected static string? RoleOf<T>(T role)
        where T : struct, Enum => role.Equals(default(T)) ? null : EnumNames.Of(role);
}
