namespace InnovationGraph.Core.Traversal;

/// <summary>What one query may cost.</summary>
public sealed record QueryLimits
{
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Relationships looked at.</summary>
    public long VisitedRelationships { get; init; } = 20_000_000;

    /// <summary>Paths in an answer, whatever the algorithm.</summary>
    public int Paths { get; init; } = 500;

    /// <summary>Relationships in an answer that is not a page.</summary>
    public int Relationships { get; init; } = 50_000;
}
