using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The real host over a Neo4j server, filled from the seed.</summary>
public sealed class Neo4jHost(Neo4jServer neo4j) : WebApplicationFactory<Program>, IAsyncLifetime
{
    public Neo4jServer Neo4j => neo4j;

    /// <summary>The same, served for other processes to ask.</summary>
    public ServedHost Served => field ??= new(WithWebHostBuilder(builder => builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0")));

    public ValueTask InitializeAsync() => new(neo4j.EmptyAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        neo4j.Configure(builder);
        builder.UseSetting("InnovationGraph:Seed:Path", Path.Combine(AppContext.BaseDirectory, "seed"));
    }
}
