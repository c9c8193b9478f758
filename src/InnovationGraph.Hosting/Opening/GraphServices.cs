using System.Globalization;
using InnovationGraph.Core.Stores;
using InnovationGraph.Engine.Algorithms;
using InnovationGraph.Exchange.Imports;
using InnovationGraph.Exchange.Packages;
using InnovationGraph.Hosting.Configuration;
using InnovationGraph.Queries;
using InnovationGraph.Queries.Asking;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace InnovationGraph.Hosting.Opening;

/// <summary>The composition root: from configuration to the services that hosts use.</summary>
public static class GraphServices
{
    /// <summary>Every query that may be asked of a graph, whichever store it is in.</summary>
    public static IReadOnlyList<Query> Queries { get; } = Catalog.Of(AlgorithmCatalog.Descriptors);

    /// <summary>
    /// Adds the graph store and traversal. They can be had once <see cref="OpenGraphAsync"/> has opened
    /// the graph.
    /// </summary>
    public static void AddInnovationGraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new GraphOpener(
            configuration, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => provider.GetRequiredService<GraphOpener>().Opened.Settings);
        services.AddSingleton(provider => provider.GetRequiredService<GraphOpener>().Opened.Store);
        services.AddSingleton(provider => provider.GetRequiredService<GraphOpener>().Opened.Views);
        services.AddSingleton(provider => provider.GetRequiredService<GraphOpener>().Opened.Traversal);
        services.AddSingleton<QueryRunner>();
    }

    /// <summary>
    /// Reads the settings, opens the store and loads the seed. Null when something is wrong with any of them: it is logged, in one line
    /// each, and the store is as it was.
    /// </summary>
    public static Task<OpenGraph?> OpenGraphAsync(this IServiceProvider services, CancellationToken cancellation = default) =>
        services.GetRequiredService<GraphOpener>().OpenAsync(cancellation);
}

/// <summary>Opens the graph once, before the host serves; closes the store with the host.</summary>
internal sealed partial class GraphOpener(IConfiguration configuration, TimeProvider clock, ILoggerFactory loggers) : IAsyncDisposable
{
    /// <summary>Long enough for a server that was started together with us.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ILogger _log = loggers.CreateLogger("InnovationGraph");
    private OpenGraph? _opened;

    public OpenGraph Opened => _opened ?? throw new InvalidOperationException("The graph was not opened.");

    public async Task<OpenGraph?> OpenAsync(CancellationToken cancellation)
    {
        if (!GraphSettingsReader.TryRead(configuration, out var settings, out var faults))
        {
            foreach (var fault in faults)
            {
                WrongSetting(fault);
            }

            return null;
        }

        if (settings.SeedPath is { } seed && !Directory.Exists(seed))
        {
            WrongSetting($"{Setting.SeedPath.FullKey} is '{seed}'; there is no such folder. Allowed is a folder with a dataset package, or nothing.");
            return null;
        }

        var read = settings.SeedPath is { } first ? StoreRegistration.ReadAhead(settings, first) : null;
        if (read is PackageResult.Faulty { Report: var report })
        {
            SeedFaulty(settings.SeedPath!, report.Total, report.ToString());
            return null;
        }

        OpenGraph? graph = null;
        try
        {
            graph = await StoreRegistration.OpenAsync(
                settings with { Neo4j = settings.Neo4j with { Patience = Patience } }, clock, _log, cancellation);
            if (graph.IsReadOnly || await SeedAsync(graph.Store, settings, read, cancellation))
            {
                _opened = graph;
            }
        }
        catch (StoreUnavailableException unavailable)
        {
            NoStore(unavailable.Message);
        }
        finally
        {
            if (_opened is null && graph is not null)
            {
                await graph.DisposeAsync();
            }
        }

        return _opened;
    }

    public ValueTask DisposeAsync() => _opened?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<bool> SeedAsync(IGraphStore store, GraphSettings settings, PackageResult? read, CancellationToken cancellation)
    {
        if (settings.SeedPath is not { } seed)
        {
            NoSeed(Setting.SeedPath.FullKey, settings.Store == StoreKind.Sqlite ? "is empty" : "names none; the default folder is for SQLite only");
            return true;
        }

        var head = await store.GetHeadAsync(cancellation);
        switch (await new DatasetImporter(store, clock).ImportAsync(seed, read, cancellation))
        {
            case ImportResult.Unchanged:
                SeedUnchanged(seed, head.Number);
                return true;
            case ImportResult.Imported imported:
                SeedImported(seed, imported.Revision.Number, imported.Counts.ToString());
                return true;
            case ImportResult.Faulty faulty:
                SeedFaulty(seed, faulty.Report.Total, faulty.Report.ToString());
                return false;
            case ImportResult.Contended contended:
                NoStore($"Others kept committing during the import; the newest revision is {contended.Head.Number.ToString(CultureInfo.InvariantCulture)}.");
                return false;
            default:
                return false;
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Fault}")]
    private partial void WrongSetting(string fault);

    [LoggerMessage(LogLevel.Critical, "{Reason}")]
    private partial void NoStore(string reason);

    [LoggerMessage(LogLevel.Information, "No seed: {Key} {Reason}")]
    private partial void NoSeed(string key, string reason);

    [LoggerMessage(LogLevel.Information, "Seed {Path} is unchanged; the newest revision is {Revision}")]
    private partial void SeedUnchanged(string path, long revision);

    [LoggerMessage(LogLevel.Information, "Seed {Path} is revision {Revision}: {Counts}")]
    private partial void SeedImported(string path, long revision, string counts);

    [LoggerMessage(LogLevel.Critical, "Seed {Path} was not loaded, and the database is as it was. Faults: {Total}\n{Faults}")]
    private partial void SeedFaulty(string path, int total, string faults);
}
