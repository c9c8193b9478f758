using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Hosting.Configuration;

/// <summary>The configuration section InnovationGraph, validated. Paths are absolute.</summary>
public sealed record GraphSettings
{
    public required StoreKind Store { get; init; }

    /// <summary>The database file.</summary>
    public required string SqlitePath { get; init; }

    /// <summary>The dataset package to load; null: none.</summary>
    public required string? SeedPath { get; init; }

    public required QueryLimits Limits { get; init; }

    /// <summary>The origins that browsers may call from; none by default.</summary>
    public required IReadOnlyList<string> CorsOrigins { get; init; }
}
