namespace InnovationGraph.Core.Ontologies;

/// <summary>What every word of an ontology has: a stable id, titles in English and Chinese, and one sentence of meaning.</summary>
public abstract record Term
{
    public required string Id { get; init; }

    public required string TitleEn { get; init; }

    public required string TitleZh { get; init; }

    public required string Meaning { get; init; }
}
