namespace InnovationGraph.Core.Ontologies;

/// <summary>A kind of entity.</summary>
public sealed record EntityKind : Term
{
    /// <summary>The kind that this one is a kind of; null at the top.</summary>
    public string? Extends { get; init; }

    /// <summary>Whether it only groups other kinds and has no entities of its own.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Whether its entities may stand in the middle of a path and count in centrality without being asked for.</summary>
    public bool Transit { get; init; } = true;

    /// <summary>The role that the dataset gives it; it has those of the kinds that it extends too.</summary>
    public KindRole Role { get; init; }
}
