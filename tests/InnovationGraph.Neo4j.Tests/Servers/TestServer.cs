using InnovationGraph.Contracts.Servers;
using InnovationGraph.Neo4j.Sessions;
using Xunit.Sdk;
using Xunit.v3;

// A server that starts takes all there is of a small machine, and the other tests would wait for connections in vain.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace InnovationGraph.Neo4j.Tests.Servers;

/// <summary>
/// The Neo4j server that <c>NEO4J_TEST_URI</c> names, or one run from the folder that <c>NEO4J_DISTRIBUTION</c> names. These tests empty
/// its database again and again; one test uses it at a time. Without it a test that asks for it is skipped, unless <c>CI</c> is true:
/// there a missing server is a failure.
/// </summary>
public static class TestServer
{
    /// <summary>The collection of all tests that need the server.</summary>
    public const string Collection = "Neo4j";

    private const string Reason = "NEO4J_TEST_URI names no Neo4j server, such as http://127.0.0.1:7474 or bolt://127.0.0.1:7687, whose database may be emptied, and NEO4J_DISTRIBUTION no folder to run one from.";

    private const int MostAttempts = 10;

    public static string? Address => Environment.GetEnvironmentVariable("NEO4J_TEST_URI");

    /// <summary>Whether tests that need the server are skipped.</summary>
    public static bool IsWaived => string.IsNullOrEmpty(Address) && Environment.GetEnvironmentVariable("CI") != "true";

    public static Neo4jSettings Settings
    {
        get
        {
            Require();
            return new()
            {
                Uri = new(Address ?? throw new InvalidOperationException(Reason)),
                User = Environment.GetEnvironmentVariable("NEO4J_TEST_USER") ?? "neo4j",
                Password = Environment.GetEnvironmentVariable("NEO4J_TEST_PASSWORD") ?? "innovation",
            };
        }
    }

    /// <summary>Skips the test that asks where there is no server.</summary>
    public static void Require() => Assert.SkipWhen(IsWaived, Reason);

    public static async Task<Neo4jGraphStore> OpenEmptyAsync()
    {
        await EmptyAsync();
        return await Neo4jGraphStore.OpenAsync(Settings, CancellationToken.None);
    }

    public static Task EmptyAsync() => RunAsync(OwnServer.DeleteAll);

    /// <summary>Runs a statement as someone in Neo4j Browser would.</summary>
    internal static Task<List<CypherRow>> RunAsync(string statement) => RunAsync(Settings, statement);

    internal static async Task<List<CypherRow>> RunAsync(Neo4jSettings settings, string statement)
    {
        await using var session = CypherSessions.Open(settings);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                List<CypherRow> rows = [];
                await foreach (var row in session.RunAsync(
                    statement, new Dictionary<string, object?>(StringComparer.Ordinal), CypherAccess.Write, CancellationToken.None))
                {
                    rows.Add(row);
                }

                return rows;
            }
            catch (ServerUnreachableException fault) when (fault.IsConnectTimeout && attempt < MostAttempts)
            {
                // The machine is busy; nothing was sent yet.
            }
        }
    }
}
