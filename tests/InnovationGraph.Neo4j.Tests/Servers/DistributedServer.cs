using InnovationGraph.Contracts.Servers;

[assembly: AssemblyFixture(typeof(InnovationGraph.Neo4j.Tests.Servers.DistributedServer))]

namespace InnovationGraph.Neo4j.Tests.Servers;

/// <summary>The server of who names none and has a folder to run one from.</summary>
public sealed class DistributedServer : IAsyncLifetime
{
    private readonly OwnServer _server = new();

    /// <summary>Starts it, and names it to the tests.</summary>
    public async ValueTask InitializeAsync()
    {
        if (string.IsNullOrEmpty(TestServer.Address) && !OwnServer.IsWaived)
        {
            await _server.StartAsync();
            Environment.SetEnvironmentVariable("NEO4J_TEST_URI", _server.Address.AbsoluteUri);
            Environment.SetEnvironmentVariable("NEO4J_TEST_PASSWORD", OwnServer.Password);
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
