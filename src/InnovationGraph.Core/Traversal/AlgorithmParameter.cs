using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>A parameter of an algorithm: a number between bounds, a flag, or one of some texts, with its default.</summary>
public sealed record AlgorithmParameter(string Name, string Meaning, PropertyValue Default)
{
    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public bool IsInteger { get; init; }

    /// <summary>The texts allowed; empty for a number or flag.</summary>
    public ValueList<string> Choices { get; init; }
}
