namespace InnovationGraph.Api.Ontology;

/// <summary>A kind of entity.</summary>
internal sealed record KindBody : TermBody
{
    /// <summary>The kind that this one is a kind of; null at the top.</summary>
    public string? Extends { get; init; }

    /// <summary>Whether it only groups other kinds.</summary>
    public bool Abstract { get; init; }

    /// <summary>Whether its entities may stand in the middle of a path without being asked for.</summary>
    public bool Transit { get; init; }
}
