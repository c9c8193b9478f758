namespace InnovationGraph.Cli.Tests.Copies;

/// <summary>
/// A test with a Neo4j server of its own. Without the folder to run one from it is skipped; in CI only where another server was given
/// instead, whose data belongs to other tests.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class Neo4jFactAttribute : FactAttribute
{
    public Neo4jFactAttribute() => Skip = IsWaived ? "NEO4J_DISTRIBUTION names no folder with a neo4j-server to start." : null;

    private static bool IsWaived => string.IsNullOrEmpty(Neo4jServer.Distribution)
        && (Environment.GetEnvironmentVariable("CI") != "true" || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NEO4J_TEST_URI")));
}
