using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Ontologies;

/// <summary>What a payer is to whom it pays. Of those that fit, the first in this order holds; unknown where none does.</summary>
public enum PayerClass
{
    Unknown,

    /// <summary>Stands for whom no source names.</summary>
    Unnamed,

    /// <summary>Its country is known, and is not that of the recipient.</summary>
    Foreign,

    /// <summary>An organ of a political party.</summary>
    Party,

    /// <summary>A government or body of the level of a country.</summary>
    Central,

    /// <summary>A government or body of a level below.</summary>
    Local,

    /// <summary>Another body of the state, or owned by it.</summary>
    Public,
    Private,
}

/// <summary>Values of a property that make a payer one of a class.</summary>
public sealed record PayerValues(PayerClass Class, ValueList<string> Values);
