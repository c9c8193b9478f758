using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Ontologies;

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

    public TypeRole Role { get; init; }
}
