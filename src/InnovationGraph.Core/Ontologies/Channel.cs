using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Ontologies;

/// <summary>A channel through which support reaches firms.</summary>
public sealed record Channel : Term
{
    public required Instrument Instrument { get; init; }

    /// <summary>What the documents call it.</summary>
    public ValueList<string> Aliases { get; init; }
}
