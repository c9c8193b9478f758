namespace InnovationGraph.Core.Dates;

/// <summary>Whether something held at a time, as far as sources tell.</summary>
public enum Holding
{
    /// <summary>A stated date excludes it.</summary>
    No,

    /// <summary>Nothing excludes it.</summary>
    Possible,

    /// <summary>It is stated.</summary>
    Certain,
}
