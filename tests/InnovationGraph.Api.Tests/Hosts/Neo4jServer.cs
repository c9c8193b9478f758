using InnovationGraph.Contracts.Servers;
using InnovationGraph.Neo4j.Sessions;
using Microsoft.AspNetCore.Hosting;

[assembly: AssemblyFixture(typeof(InnovationGraph.Api.Tests.Hosts.Neo4jServer))]

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>
/// A Neo4j server with an empty database: one run from a distribution where there is one, or else the one that <c>NEO4J_TEST_URI</c>
/// names. There is only one, which is emptied for each host, so one host has it at a time.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    public const string Reason = "Neither NEO4J_DISTRIBUTION names a folder with a neo4j-server, nor NEO4J_TEST_URI a server whose database may be emptied.";

    private readonly OwnServer _own = new();

    private static bool IsWaived => OwnServer.IsWaived && string.IsNullOrEmpty(Named);

    private static string? Named => Environment.GetEnvironmentVariable("NEO4J_TEST_URI");

    /// <summary>The server, to be stopped and killed by a test, which is skipped where there is none of its own.</summary>
    public OwnServer Own
    {
        get
        {
            OwnServer.Require();
            return _own;
        }
    }

    public Uri Address => Settings.Uri;

    /// <summary>Skips the test that asks where there is no server.</summary>
    private Neo4jSettings Settings
    {
        get
        {
            Assert.SkipWhen(IsWaived, Reason);
            return OwnServer.IsWaived
                ? new()
                {
                    Uri = new(Named!),
                    User = Environment.GetEnvironmentVariable("NEO4J_TEST_USER") ?? "neo4j",
                    Password = Environment.GetEnvironmentVariable("NEO4J_TEST_PASSWORD") ?? OwnServer.Password,
                }
                : new() { Uri = _own.Address, Password = OwnServer.Password };
        }
    }

    /// <summary>Deletes what another host left there. Does nothing where there is no server: a fixture cannot skip the tests that share it.</summary>
    public async Task EmptyAsync()
    {
        if (!OwnServer.IsWaived)
        {
            await _own.StartEmptyAsync();
        }
        else if (!IsWaived)
        {
            await RunAsync(OwnServer.DeleteAll);
        }
    }

    public ValueTask DisposeAsync() => _own.DisposeAsync();

    /// <summary>Makes a host one over this server.</summary>
    public void Configure(IWebHostBuilder builder) => builder
        .UseSetting("InnovationGraph:Store", "Neo4j")
        .UseSetting("InnovationGraph:Neo4j:Uri", Settings.Uri.ToString())
        .UseSetting("InnovationGraph:Neo4j:User", Settings.User)
        .UseSetting("InnovationGraph:Neo4j:Password", Settings.Password);

    /// <summary>Runs a statement as someone in Neo4j Browser would.</summary>
    internal async Task<List<CypherRow>> RunAsync(string statement)
    {
        await using var session = CypherSessions.Open(Settings);
        List<CypherRow> rows = [];
        await foreach (var row in session.RunAsync(
            statement, new Dictionary<string, object?>(StringComparer.Ordinal), CypherAccess.Write, CancellationToken.None))
        {
            rows.Add(row);
        }

        return rows;
    }
}
