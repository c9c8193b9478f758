using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;
using InnovationGraph.Exchange.Packages;
using InnovationGraph.Hosting.Configuration;
using InnovationGraph.Neo4j;
using InnovationGraph.Neo4j.Traversal;
using InnovationGraph.Sqlite;
using Microsoft.Extensions.Logging;

namespace InnovationGraph.Hosting.Opening;

/// <summary>The stores there are, each with what answers questions over it.</summary>
public static partial class StoreRegistration
{
    /// <summary>
    /// Reads a package for a database that opening the store would make, so that one with faults leaves no database behind. Null where
    /// the database is there: then the package can only be read beside what the database holds.
    /// </summary>
    public static PackageResult? ReadAhead(GraphSettings settings, string folder) =>
        settings.IsNewDatabase ? DatasetPackageReader.Read(folder, KnownGraph.Empty) : null;

    /// <summary>Opens the store that the settings choose. Nothing is loaded into it.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be had.</exception>
    public static Task<OpenGraph> OpenAsync(
        GraphSettings settings, TimeProvider clock, ILogger log, CancellationToken cancellation) => settings.Store switch
        {
            StoreKind.Sqlite => OpenSqliteAsync(settings, clock, log, cancellation),
            StoreKind.Neo4j => OpenNeo4jAsync(settings, clock, log, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Store, "There is no such store."),
        };

    private static async Task<OpenGraph> OpenSqliteAsync(
        GraphSettings settings, TimeProvider clock, ILogger log, CancellationToken cancellation)
    {
        var store = await SqliteGraphStore.OpenAsync(settings.SqlitePath, cancellation);
        OpenedSqlite(log, store.Path, store.SqliteVersion);
        if (store.WhyReadOnly is { } why)
        {
            ReadOnly(log, store.Path, why);
        }

        RevisionViews views = new(store);
        return new(settings, store, views, new SnapshotTraversal(store, views, settings.Limits, clock))
        {
            IsReadOnly = store.WhyReadOnly is not null,
        };
    }

    private static async Task<OpenGraph> OpenNeo4jAsync(
        GraphSettings settings, TimeProvider clock, ILogger log, CancellationToken cancellation)
    {
        OpeningNeo4j(log, settings.Neo4j.Database, settings.Neo4j.Uri, settings.Neo4j.Patience.TotalSeconds);
        var store = await Neo4jGraphStore.OpenAsync(settings.Neo4j, cancellation);
        RevisionViews views = new(store);
        SnapshotTraversal projection = new(store, views, settings.Limits, clock);
        return new(settings, store, views, new CypherTraversal(store, views, projection, settings.Limits, settings.ProjectedRelationships));
    }

    [LoggerMessage(LogLevel.Information, "Database {Path} (SQLite {Version})")]
    private static partial void OpenedSqlite(ILogger log, string path, string version);

    [LoggerMessage(LogLevel.Warning, "Database {Path} is read-only: {Reason}. It is served as it is, and no seed is loaded")]
    private static partial void ReadOnly(ILogger log, string path, string reason);

    [LoggerMessage(LogLevel.Information, "Neo4j database '{Database}' at {Uri}; where it is away, waiting for it up to {Seconds} s")]
    private static partial void OpeningNeo4j(ILogger log, string database, Uri uri, double seconds);
}

/// <summary>A graph that is open: what the hosts work with.</summary>
public sealed record OpenGraph(GraphSettings Settings, IGraphStore Store, RevisionViews Views, IGraphTraversal Traversal) : IAsyncDisposable
{
    /// <summary>Whether every commit would be refused.</summary>
    public bool IsReadOnly { get; init; }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
