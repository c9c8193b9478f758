using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace InnovationGraph.Contracts.Servers;

/// <summary>
/// A Neo4j server that tests may stop and kill, run from the folder that <c>NEO4J_DISTRIBUTION</c> names, on free ports and with its
/// data in a temporary folder. Without that folder a test that asks for it is skipped; in CI only where another server was given instead.
/// </summary>
public sealed class OwnServer : IAsyncDisposable
{
    /// <summary>The collection of all tests that need such a server.</summary>
    public const string Collection = "Neo4j of its own";

    public const string Password = "innovation";

    /// <summary>A statement that leaves nothing in a database, however large, but its constraints and indexes.</summary>
    public const string DeleteAll = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS";

    public const string Reason = "NEO4J_DISTRIBUTION names no folder with a neo4j-server that these tests may start, stop and kill.";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("innovation-graph-neo4j-");
    private readonly string _bolt = FreePort();
    private readonly string _http = FreePort();
    private bool _isKnown;

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

    public async Task StartAsync()
    {
        await RunAsync("start", "--bolt", _bolt, "--http", _http);
        if (!_isKnown)
        {
            await HashOnceAsync();
            _isKnown = true;
        }
    }

    /// <summary>
    /// Deletes what another test left on the server, which is started for the first that asks. Does nothing where there is none: a
    /// fixture cannot skip the tests that share it.
    /// </summary>
    public async Task StartEmptyAsync()
    {
        if (IsWaived)
        {
            return;
        }

        if (!_isKnown)
        {
            await StartAsync();
        }

        await AskAsync("neo4j", DeleteAll);
    }

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

    /// <summary>
    /// Lets the server check its password with one round of SHA-256 instead of 1,024, which were a quarter of its work: it checks it
    /// with every request.
    /// </summary>
    private Task HashOnceAsync()
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        var hash = SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(Password)]);
        return AskAsync(
            "system",
            $"ALTER USER neo4j SET ENCRYPTED PASSWORD '0,{Convert.ToHexStringLower(hash)},{Convert.ToHexStringLower(salt)}' CHANGE NOT REQUIRED");
    }

    private async Task AskAsync(string database, string statement)
    {
        using HttpMessageInvoker http = new(new SocketsHttpHandler());
        using HttpRequestMessage request = new(HttpMethod.Post, $"http://127.0.0.1:{_http}/db/{database}/query/v2");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{Password}")));
        request.Content = JsonContent.Create(new { statement });
        using var answer = await http.SendAsync(request, CancellationToken.None);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
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
