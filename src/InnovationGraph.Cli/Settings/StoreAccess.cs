using System.CommandLine;
using InnovationGraph.Cli.Terminals;
using InnovationGraph.Core.Stores;
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

        try
        {
            return await command(new(terminal, settings, options.FindKind(parsed) ?? settings.Store));
        }
        catch (FileNotFoundException fault)
        {
            terminal.Error.WriteLine(fault.Message);
            return ExitCode.WrongUse;
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

    /// <summary>Whether opening the chosen store makes a database that is not there yet.</summary>
    public bool IsNew => (_settings with { Store = Chosen }).IsNewDatabase;

    /// <summary>The store in words, for results.</summary>
    public string Describe(StoreKind kind) => kind == StoreKind.Neo4j ? $"the {_settings.Neo4j.ToString()}" : $"the database {_settings.SqlitePath}";

    /// <summary>Opens a store that is only read; a file that is not there is not made.</summary>
    public Task<IGraphStore> OpenExistingAsync(StoreKind kind, CancellationToken cancellation)
    {
        MustExist(kind);
        return OpenAsync(kind, cancellation);
    }

    public async Task<IGraphStore> OpenAsync(StoreKind kind, CancellationToken cancellation) =>
        (await OpenAsync(kind, Unhurried, cancellation)).Store;

    /// <summary>Opens the chosen store, which must exist, with what answers questions over it in the time that a query has.</summary>
    public Task<OpenGraph> OpenGraphAsync(CancellationToken cancellation)
    {
        MustExist(Chosen);
        return OpenAsync(Chosen, _settings.Neo4j.Budget, cancellation);
    }

    private void MustExist(StoreKind kind)
    {
        if (kind == StoreKind.Sqlite && !File.Exists(_settings.SqlitePath))
        {
            throw new FileNotFoundException($"There is no database {_settings.SqlitePath}.");
        }
    }

    private async Task<OpenGraph> OpenAsync(StoreKind kind, TimeSpan budget, CancellationToken cancellation)
    {
        if (kind == StoreKind.Neo4j && _settings.Neo4j.Password.Length == 0 && _terminal.Screen is { Profile.Capabilities.Interactive: true } screen)
        {
            var prompt = new TextPrompt<string>($"Password of {Markup.Escape(_settings.Neo4j.User)}:").Secret(null).AllowEmpty();
            var password = await prompt.ShowAsync(screen, cancellation);
            _settings = _settings with { Neo4j = _settings.Neo4j with { Password = password } };
        }

        return await StoreRegistration.OpenAsync(
            _settings with { Store = kind, Neo4j = _settings.Neo4j with { Budget = budget } },
            TimeProvider.System,
            NullLogger.Instance,
            cancellation);
    }
}
