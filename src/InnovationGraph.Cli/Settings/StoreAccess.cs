using System.CommandLine;
using InnovationGraph.Cli.Terminals;
using InnovationGraph.Core.Stores;
using InnovationGraph.Exchange.Packages;
using InnovationGraph.Hosting.Configuration;
using InnovationGraph.Hosting.Opening;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace InnovationGraph.Cli.Settings;

/// <summary>Opens the stores that the settings and options of a command name.</summary>
internal sealed class StoreAccess
{
    /// <summary>Work on a whole graph is nobody's query.</summary>
    private static readonly TimeSpan Unhurried = TimeSpan.FromMinutes(10);

    private readonly Terminal _terminal;
    private GraphSettings _settings;

    private StoreAccess(Terminal terminal, GraphSettings settings, StoreKind chosen) =>
        (_terminal, _settings, Chosen) = (terminal, settings, chosen);

    /// <summary>The store that the settings choose, whatever the options name: the target of a copy.</summary>
    public StoreKind Target => _settings.Store;

    /// <summary>The other store: what a copy is made of.</summary>
    public StoreKind Source => Target == StoreKind.Neo4j ? StoreKind.Sqlite : StoreKind.Neo4j;

    /// <summary>The store of a command that works on one.</summary>
    public StoreKind Chosen { get; }

    /// <summary>Runs a command, and puts what keeps it from being done into one line.</summary>
    public static async Task<int> RunAsync(
        Terminal terminal, StoreOptions options, ParseResult parsed, Func<StoreAccess, Task<int>> command)
    {
        var configuration = new ConfigurationBuilder()
            .AddConfiguration(terminal.Configuration)
            .AddInMemoryCollection(options.Read(parsed))
            .Build();
        if (!GraphSettingsReader.TryRead(configuration, out var settings, out var faults))
        {
            foreach (var fault in faults)
            {
                terminal.Error.WriteLine(fault);
            }

            return ExitCode.WrongUse;
        }

        StoreAccess stores = new(terminal, settings, options.FindKind(parsed) ?? settings.Store);
        if (options.FindMisplaced(parsed, stores.Chosen) is { } misplaced)
        {
            terminal.Error.WriteLine(
                $"{misplaced} is for a Neo4j server, and the store is {stores.Describe(stores.Chosen)}; name the server by --neo4j.");
            return ExitCode.WrongUse;
        }

        try
        {
            return await command(stores);
        }
        catch (StoreUnavailableException fault)
        {
            terminal.Error.WriteLine(fault.Message);
            return ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Interrupted. What was committed before is whole; start again to go on.");
            return ExitCode.Refused;
        }
    }

    /// <summary>The same of a command that reads a store. A database that is not there is not made.</summary>
    /// <param name="read">The store that is read.</param>
    public static Task<int> ReadAsync(
        Terminal terminal, StoreOptions options, ParseResult parsed, Func<StoreAccess, StoreKind> read, Func<StoreAccess, Task<int>> command) =>
        RunAsync(terminal, options, parsed, async stores =>
        {
            if (stores.SettingsOf(read(stores)).IsNewDatabase)
            {
                terminal.Error.WriteLine($"There is no database {stores._settings.SqlitePath}.");
                return ExitCode.WrongUse;
            }

            return await command(stores);
        });

    /// <inheritdoc cref="StoreRegistration.ReadAhead"/>
    public PackageResult? ReadAhead(string folder) => StoreRegistration.ReadAhead(SettingsOf(Chosen), folder);

    /// <summary>The store in words, for results.</summary>
    public string Describe(StoreKind kind) => kind == StoreKind.Neo4j ? $"the {_settings.Neo4j.ToString()}" : $"the database {_settings.SqlitePath}";

    public async Task<IGraphStore> OpenAsync(StoreKind kind, CancellationToken cancellation) =>
        (await OpenAsync(kind, Unhurried, cancellation)).Store;

    /// <summary>Opens the chosen store with what answers questions over it in the time that a query has.</summary>
    public Task<OpenGraph> OpenGraphAsync(CancellationToken cancellation) => OpenAsync(Chosen, _settings.Neo4j.Budget, cancellation);

    private GraphSettings SettingsOf(StoreKind kind) => _settings with { Store = kind };

    private async Task<OpenGraph> OpenAsync(StoreKind kind, TimeSpan budget, CancellationToken cancellation)
    {
        if (kind == StoreKind.Neo4j && _settings.Neo4j.Password.Length == 0 && _terminal.Screen is { Profile.Capabilities.Interactive: true } screen)
        {
            var prompt = new TextPrompt<string>($"Password of {Markup.Escape(_settings.Neo4j.User)}:").Secret(null).AllowEmpty();
            var password = await prompt.ShowAsync(screen, cancellation);
            _settings = _settings with { Neo4j = _settings.Neo4j with { Password = password } };
        }

        return await StoreRegistration.OpenAsync(
            SettingsOf(kind) with { Neo4j = _settings.Neo4j with { Budget = budget } },
            TimeProvider.System,
            NullLogger.Instance,
            cancellation);
    }
}
