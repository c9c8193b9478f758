namespace InnovationGraph.Core.Records;

/// <summary>How a source stands to what a record says, the weakest first, so that a greater stance is a better one.</summary>
public enum Stance
{
    /// <summary>Our reading or derivation; the reasoning is in the note.</summary>
    Inferred,

    /// <summary>The source says likely, apparently, it seems.</summary>
    Hedged,

    /// <summary>The source says that someone says so.</summary>
    Reported,

    /// <summary>The source says so.</summary>
    Stated,
}
