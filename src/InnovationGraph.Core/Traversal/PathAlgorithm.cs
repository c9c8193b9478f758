namespace InnovationGraph.Core.Traversal;

/// <summary>Which paths a query wants.</summary>
public enum PathAlgorithm
{
    /// <summary>The first of the cheapest paths.</summary>
    Shortest,

    /// <summary>All cheapest paths.</summary>
    AllShortest,

    /// <summary>The k cheapest paths without a repeated entity (Yen 1971).</summary>
    KShortest,

    /// <summary>The path whose narrowest step is widest.</summary>
    Widest,

    /// <summary>Paths without a repeated entity, the first k in order.</summary>
    Simple,
}
