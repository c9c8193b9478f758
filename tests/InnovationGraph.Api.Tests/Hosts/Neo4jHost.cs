using InnovationGraph.Contracts.Servers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The real host over a Neo4j server of its own, filled from the seed.</summary>
public sealed class Neo4jHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    public OwnServer Neo4j { get; } = new();

    public Task InitializeAsync() => Neo4j.InitializeAsync();

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Neo4j.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("InnovationGraph:Store", "Neo4j")
        .UseSetting("InnovationGraph:Neo4j:Uri", Neo4j.Address.ToString())
        .UseSetting("InnovationGraph:Neo4j:Password", OwnServer.Password)
        .UseSetting("InnovationGraph:Seed:Path", Path.Combine(AppContext.BaseDirectory, "seed"));
}
