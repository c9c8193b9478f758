using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The real host over a Neo4j server, filled from the seed.</summary>
public sealed class Neo4jHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    public Neo4jServer Neo4j { get; } = new();

    /// <summary>The same, served for other processes to ask.</summary>
    public ServedHost Served => field ??= new(WithWebHostBuilder(builder => builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0")));

    public ValueTask InitializeAsync() => Neo4j.InitializeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Neo4j.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        Neo4j.Configure(builder);
        builder.UseSetting("InnovationGraph:Seed:Path", Path.Combine(AppContext.BaseDirectory, "seed"));
    }
}
