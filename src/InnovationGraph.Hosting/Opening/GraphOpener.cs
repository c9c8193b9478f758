using InnovationGraph.Core.Stores;
using InnovationGraph.Exchange.Imports;
using InnovationGraph.Hosting.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace InnovationGraph.Hosting.Opening;

/// <summary>Opens the graph once, before the host serves; closes the store with the host.</summary>
internal sealed partial class GraphOpener(IConfiguration configuration, TimeProvider clock, ILoggerFactory loggers) : IAsyncDisposable
{
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
            WrongSetting($"InnovationGraph:Seed:Path is '{seed}'; allowed is a folder with a dataset package, or nothing.");
            return null;
        }

        OpenGraph? graph = null;
        try
        {
            graph = await StoreRegistration.OpenAsync(settings, clock, _log, cancellation);
            if (await SeedAsync(graph.Store, settings, cancellation))
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
                await graph.Store.DisposeAsync();
            }
        }

        return _opened;
    }

    public ValueTask DisposeAsync() => _opened?.Store.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<bool> SeedAsync(IGraphStore store, GraphSettings settings, CancellationToken cancellation)
    {
        if (settings.SeedPath is not { } seed)
        {
            NoSeed(settings.Store == StoreKind.Sqlite ? "is empty" : "names none; the default folder is for SQLite only");
            return true;
        }

        var head = await store.GetHeadAsync(cancellation);
        switch (await new DatasetImporter(store, clock).ImportAsync(seed, cancellation))
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
                NoStore($"Others kept committing during the import; the newest revision is {contended.Head.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}.");
                return false;
            default:
                return false;
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Fault}")]
    private partial void WrongSetting(string fault);

    [LoggerMessage(LogLevel.Critical, "{Reason}")]
    private partial void NoStore(string reason);

    [LoggerMessage(LogLevel.Information, "No seed: InnovationGraph:Seed:Path {Reason}")]
    private partial void NoSeed(string reason);

    [LoggerMessage(LogLevel.Information, "Seed {Path} is unchanged; the newest revision is {Revision}")]
    private partial void SeedUnchanged(string path, long revision);

    [LoggerMessage(LogLevel.Information, "Seed {Path} is revision {Revision}: {Counts}")]
    private partial void SeedImported(string path, long revision, string counts);

    [LoggerMessage(LogLevel.Critical, "Seed {Path} was not loaded, and the database is as it was. Faults: {Total}\n{Faults}")]
    private partial void SeedFaulty(string path, int total, string faults);
}
