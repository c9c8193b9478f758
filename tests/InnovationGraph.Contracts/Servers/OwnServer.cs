using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace InnovationGraph.Contracts.Servers;

/// <summary>
/// A Neo4j server that tests may stop and kill, run from the folder that <c>NEO4J_DISTRIBUTION</c> names, on free ports and with its
/// data in a temporary folder. Without that folder a test that asks for it is skipped; in CI only where another server was given instead.
/// </summary>
public sealed class OwnServer : IAsyncLifetime
{
    /// <summary>The collection of all tests that need such a server.</summary>
    public const string Collection = "Neo4j of its own";

    public const string Password = "innovation";

    public const string Reason = "NEO4J_DISTRIBUTION names no folder with a neo4j-server that these tests may start, stop and kill.";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("innovation-graph-neo4j-");
    private readonly string _bolt = FreePort();
    private readonly string _http = FreePort();

    public static bool IsWaived => string.IsNullOrEmpty(Distribution)
        && (Environment.GetEnvironmentVariable("CI") != "true" || !string.IsNullOrEmpty(OtherServer));

    /// <summary>Spoken to as the server that <c>NEO4J_TEST_URI</c> names is, and over HTTP where there is none.</summary>
    public static bool IsOverBolt => OtherServer is not (null or "") && !OtherServer.StartsWith("http", StringComparison.Ordinal);

    public Uri Address
    {
        get
        {
            Require();
            return new(IsOverBolt ? $"bolt://127.0.0.1:{_bolt}" : $"http://127.0.0.1:{_http}");
        }
    }

    private static string? OtherServer => Environment.GetEnvironmentVariable("NEO4J_TEST_URI");

    private static string? Distribution => Environment.GetEnvironmentVariable("NEO4J_DISTRIBUTION");

    /// <summary>Skips the test that asks where there is no such server.</summary>
    public static void Require() => Assert.SkipWhen(IsWaived, Reason);

    // A fixture cannot skip the tests that share it.
    public ValueTask InitializeAsync() => IsWaived ? ValueTask.CompletedTask : new(StartAsync());

    public Task StartAsync() => RunAsync("start", "--bolt", _bolt, "--http", _http);

    public Task StopAsync() => RunAsync("stop");

    /// <summary>Ends the server as a power cut would.</summary>
    public Task KillAsync() => RunAsync("kill");

    public async ValueTask DisposeAsync()
    {
        if (!IsWaived)
        {
            await StopAsync();
        }

        _home.Delete(recursive: true);
    }

    private static string FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    private async Task RunAsync(string verb, params string[] options)
    {
        Require();
        var script = Path.Combine(Distribution ?? throw new InvalidOperationException(Reason), "neo4j-server");

        // What it starts keeps the streams it is given open, so it is given none of ours.
        ProcessStartInfo start = new("sh", ["-c", "\"$0\" \"$@\" >/dev/null 2>&1", script, verb, _home.FullName, .. options]);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{script} {verb} ended with {process.ExitCode}.");
    }
}
