using System.Diagnostics;
using InnovationGraph.Cli.Commands;
using InnovationGraph.Cli.Tests.Commands;
using InnovationGraph.Contracts.Packages;
using InnovationGraph.Contracts.Servers;
using InnovationGraph.Sqlite;

namespace InnovationGraph.Cli.Tests.Copies;

/// <summary>A server to which a graph was copied by a run that was killed half-way, and by another after it.</summary>
public sealed class KilledCopy(OwnServer server) : IAsyncLifetime
{
    /// <summary>The revision that was being copied when the first run was killed.</summary>
    public const int Killed = LongHistory.Revisions / 2;

    private const int MostRuns = 3;

    private static readonly KeyValuePair<string, string?>[] Settings = [new("InnovationGraph:Neo4j:Password", OwnServer.Password)];

    private readonly GraphFolder _folder = new();
    private CommandRun? _second;

    public string Source => _folder.Database;

    public Uri Address => server.Address;

    /// <summary>What the run after the kill wrote.</summary>
    internal CommandRun Second
    {
        get
        {
            OwnServer.Require();
            return _second!;
        }
    }

    // A fixture cannot skip the tests that share it.
    public async ValueTask InitializeAsync()
    {
        if (OwnServer.IsWaived)
        {
            return;
        }

        await using (var store = await SqliteGraphStore.OpenAsync(Source, CancellationToken.None))
        {
            await LongHistory.WriteAsync(store);
        }

        await server.StartEmptyAsync();
        await KillAsync();

        // The server may keep what the killed run locked until that transaction expires, which is as long as a run waits.
        for (var run = 0; run < MostRuns && _second is not { ExitCode: 0 }; run++)
        {
            _second = await CopyAsync("Neo4j", Source);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task<CommandRun> CopyAsync(string to, string database) => CommandRun.RunAsync(screen: null, Settings, Arguments(to, database));

    internal Task<CommandRun> VerifyAsync() => CommandRun.RunAsync(screen: null, Settings, "verify", "--neo4j", Address.AbsoluteUri);

    private string[] Arguments(string to, string database) => ["copy", "--to", to, "--sqlite", database, "--neo4j", Address.AbsoluteUri];

    /// <summary>Runs the program and ends it as a power cut would.</summary>
    private async Task KillAsync()
    {
        ProcessStartInfo start = new("dotnet", [typeof(CommandTree).Assembly.Location, .. Arguments("Neo4j", Source)])
        {
            RedirectStandardError = true,
        };
        start.Environment["InnovationGraph__Neo4j__Password"] = OwnServer.Password;

        // Killed, it would leave its sockets for debuggers in the temporary folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var copy = Process.Start(start)!;
        for (string? line = null; line?.StartsWith(FormattableString.Invariant($"Revision {Killed} of"), StringComparison.Ordinal) != true;)
        {
            line = await copy.StandardError.ReadLineAsync();
            Assert.NotNull(line);
        }

        copy.Kill();
        await copy.WaitForExitAsync();
    }
}
