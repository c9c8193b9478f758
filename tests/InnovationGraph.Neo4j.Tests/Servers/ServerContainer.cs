using DotNet.Testcontainers.Builders;
using Testcontainers.Neo4j;

[assembly: AssemblyFixture(typeof(InnovationGraph.Neo4j.Tests.Servers.ServerContainer))]

namespace InnovationGraph.Neo4j.Tests.Servers;

/// <summary>
/// The server of who names none and has Docker: a container, which is removed when the tests have ended. Built only with
/// <c>-p:Neo4jDriver=true</c>.
/// </summary>
public sealed class ServerContainer : IAsyncLifetime
{
    private const string Image = "neo4j:5.26-community";
    private const string Password = "innovation";

    private Neo4jContainer? _container;

    /// <summary>Starts it, and names it to the tests. Without Docker they are skipped as they are without a server.</summary>
    public async ValueTask InitializeAsync()
    {
        if (!string.IsNullOrEmpty(TestServer.Address))
        {
            return;
        }

        try
        {
            _container = new Neo4jBuilder(Image).WithEnvironment("NEO4J_AUTH", $"neo4j/{Password}").Build();
            await _container.StartAsync();
            var port = _container.GetMappedPublicPort(Neo4jBuilder.Neo4jBoltPort);
            Environment.SetEnvironmentVariable("NEO4J_TEST_URI", $"bolt://{_container.Hostname}:{port}");
            Environment.SetEnvironmentVariable("NEO4J_TEST_PASSWORD", Password);
        }
        catch (DockerUnavailableException)
        {
            // The reason that the tests are skipped with says what to name.
        }
    }

    public ValueTask DisposeAsync() => _container?.DisposeAsync() ?? ValueTask.CompletedTask;
}
