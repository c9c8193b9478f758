using InnovationGraph.Core.Stores;
using InnovationGraph.Hosting.Configuration;
using InnovationGraph.Neo4j;
using InnovationGraph.Sqlite;

namespace InnovationGraph.Hosting.Opening;

/// <summary>Opens a store by itself, whichever the settings choose to serve, for work on what it holds.</summary>
public static class StoreOpening
{
    /// <summary>Work on a whole graph is nobody's query.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(10);

    /// <exception cref="StoreUnavailableException">The store cannot be had.</exception>
    public static async Task<IGraphStore> OpenAsync(StoreKind kind, GraphSettings settings, CancellationToken cancellation) => kind switch
    {
        StoreKind.Sqlite => await SqliteGraphStore.OpenAsync(settings.SqlitePath, cancellation),
        StoreKind.Neo4j => await Neo4jGraphStore.OpenAsync(settings.Neo4j with { Budget = Budget }, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such store."),
    };
}
