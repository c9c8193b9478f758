using InnovationGraph.Core.Traversal;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Hosting.Configuration;

/// <summary>The configuration section InnovationGraph, validated. Paths are absolute.</summary>
public sealed record GraphSettings
{
    public required StoreKind Store { get; init; }

    /// <summary>The database file.</summary>
    public required string SqlitePath { get; init; }

    /// <summary>Whether opening the store makes a database file that is not there yet.</summary>
    public bool IsNewDatabase => Store == StoreKind.Sqlite && !File.Exists(SqlitePath);

    /// <summary>The server, for <see cref="StoreKind.Neo4j"/>.</summary>
    public required Neo4jSettings Neo4j { get; init; }

    /// <summary>The dataset package to load; null: none. A server is filled only with one that was named.</summary>
    public required string? SeedPath { get; init; }

    public required QueryLimits Limits { get; init; }

    /// <summary>The most relationships of a graph on Neo4j that may be held in memory for what Cypher cannot answer.</summary>
    public required long ProjectedRelationships { get; init; }

    /// <summary>How many heavy queries run at once.</summary>
    public required int HeavyQueries { get; init; }

    /// <summary>How many more heavy queries wait for their turn; beyond them the server is busy.</summary>
    public required int WaitingQueries { get; init; }

    /// <summary>The path below which a proxy offers the API that does not say so itself, such as <c>/graph</c>; empty for none.</summary>
    public required string PathPrefix { get; init; }

    /// <summary>The origins that browsers may call from, or <c>*</c> alone for any: there is nothing but to read. None by default.</summary>
    public required IReadOnlyList<string> CorsOrigins { get; init; }
}
