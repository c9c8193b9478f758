using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace InnovationGraph.Cli.Tests.Copies;

/// <summary>An empty Neo4j server, run from the folder that <c>NEO4J_DISTRIBUTION</c> names, on free ports and in a temporary folder.</summary>
internal sealed class Neo4jServer : IAsyncDisposable
{
    public const string Password = "innovation";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("innovation-graph-neo4j-");
    private readonly int _http = FreePort();

    private Neo4jServer()
    {
    }

    public static string? Distribution => Environment.GetEnvironmentVariable("NEO4J_DISTRIBUTION");

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_http}");

    public static async Task<Neo4jServer> StartAsync()
    {
        Neo4jServer server = new();
        await server.RunAsync("start", "--bolt", Text(FreePort()), "--http", Text(server._http), "--password", Password);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("stop");
        _home.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private async Task RunAsync(string verb, params string[] options)
    {
        var script = Path.Combine(Distribution ?? throw new InvalidOperationException("NEO4J_DISTRIBUTION is not set."), "neo4j-server");

        // What it starts keeps the streams it is given open, so it is given none of ours.
        ProcessStartInfo start = new("sh", ["-c", "\"$0\" \"$@\" >/dev/null 2>&1", script, verb, _home.FullName, .. options]);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{script} {verb} ended with {process.ExitCode}.");
    }
}
