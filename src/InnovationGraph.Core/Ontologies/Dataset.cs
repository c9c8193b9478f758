using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Ontologies;

/// <summary>A dataset: whose records they are, and the ontology they are written in.</summary>
public sealed record Dataset
{
    public required RecordId Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? Author { get; init; }

    public string? Licence { get; init; }

    public required Ontology Ontology { get; init; }
}
