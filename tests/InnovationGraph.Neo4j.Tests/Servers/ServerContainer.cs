using DotNet.Testcontainers.Builders;
using Testcontainers.Neo4j;

namespace InnovationGraph.Neo4j.Tests.Servers;

/// <summary>
/// The server of who names none and has Docker: a container, which Testcontainers removes when the tests have ended. Built only with
/// <c>-p:Neo4jDriver=true</c>.
/// </summary>
internal static class ServerContainer
{
    private const string Image = "neo4j:5.26-community";
    private const string Password = "innovation";

    /// <summary>Starts it, and names it to the tests. Without Docker they are skipped as they are without a server.</summary>
    public static async Task StartAsync()
    {
        try
        {
            var container = new Neo4jBuilder(Image).WithEnvironment("NEO4J_AUTH", $"neo4j/{Password}").Build();
            await container.StartAsync();
            var port = container.GetMappedPublicPort(Neo4jBuilder.Neo4jBoltPort);
            Environment.SetEnvironmentVariable("NEO4J_TEST_URI", $"bolt://{container.Hostname}:{port}");
            Environment.SetEnvironmentVariable("NEO4J_TEST_PASSWORD", Password);
        }
        catch (DockerUnavailableException)
        {
            // The reason that the tests are skipped with says what to name.
        }
    }
}
