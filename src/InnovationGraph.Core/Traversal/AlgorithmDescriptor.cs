using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// What the endpoint, the OpenAPI document, the page's form and the CLI say of an algorithm. Parallels, Directions and Disconnected
/// say what it does with parallel relationships and self-loops, with direction, and with unconnected parts.
/// </summary>
public sealed record AlgorithmDescriptor(string Id, string Title, string Meaning, string Citation)
{
    /// <summary>What a run gives.</summary>
    public required AlgorithmKind Kind { get; init; }

    public ValueList<AlgorithmParameter> Parameters { get; init; }

    public required string Parallels { get; init; }

    public required string Directions { get; init; }

    public required string Disconnected { get; init; }

    /// <summary>Whether seeds make it personal.</summary>
    public bool TakesSeeds { get; init; }

    /// <summary>Of scores, whether only paths between some entities and others may be asked to count.</summary>
    public bool TakesEnds { get; init; }
}

/// <summary>What the result of an algorithm consists of.</summary>
public enum AlgorithmKind
{
    /// <summary>A score for every entity, such as a centrality.</summary>
    Scores,

    /// <summary>Every entity in one of several groups, such as connected components.</summary>
    Groups,

    /// <summary>Some of the entities and relationships, such as bridges.</summary>
    Elements,

    /// <summary>A number for every pair of an asked source and an asked target, such as a distance.</summary>
    Pairs,
}

/// <summary>A parameter of an algorithm: a number between bounds, a flag, or one of some texts, with its default.</summary>
public sealed record AlgorithmParameter(string Name, string Meaning, PropertyValue Default)
{
    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public bool IsInteger { get; init; }

    /// <summary>The texts allowed; empty for a number or flag.</summary>
    public ValueList<string> Choices { get; init; }
}
