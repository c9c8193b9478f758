using InnovationGraph.Contracts.Packages;
using InnovationGraph.Hosting.Opening;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InnovationGraph.Hosting.Tests.Opening;

/// <summary>One start over a folder, with what it logged; disposing it is the stop.</summary>
internal sealed class OpeningHost : IAsyncDisposable, ILoggerProvider, ILogger
{
    private readonly ServiceProvider _services;
    private readonly List<string> _refusals = [];
    private readonly List<string> _warnings = [];

    private OpeningHost(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddProvider(this));
        services.AddInnovationGraph(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        _services = services.BuildServiceProvider();
    }

    /// <summary>What is open; null where the start was refused.</summary>
    public OpenGraph? Graph { get; private set; }

    /// <summary>Why the start was refused, message by message.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    /// <summary>What was said of a start that was not refused.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    public static Task<OpeningHost> StartAsync(GraphFolder folder) => StartAsync(folder.Database, folder.Seed);

    public static async Task<OpeningHost> StartAsync(string database, string seed)
    {
        OpeningHost host = new([new("InnovationGraph:Sqlite:Path", database), new("InnovationGraph:Seed:Path", seed)]);
        host.Graph = await host._services.OpenGraphAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    void IDisposable.Dispose()
    {
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Critical or LogLevel.Warning;

    void ILogger.Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel is LogLevel.Critical or LogLevel.Warning)
        {
            (logLevel == LogLevel.Critical ? _refusals : _warnings).Add(formatter(state, exception));
        }
    }
}
