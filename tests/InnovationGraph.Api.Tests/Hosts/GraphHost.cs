using InnovationGraph.Contracts.Packages;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The real host over the database of a folder, or of a server, filled from the folder's seed or from none.</summary>
internal sealed class GraphHost(GraphFolder folder, bool isSeeded, Neo4jServer? neo4j = null) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseSetting("InnovationGraph:Sqlite:Path", folder.Database)
            .UseSetting("InnovationGraph:Seed:Path", isSeeded ? folder.Seed : string.Empty);
        neo4j?.Configure(builder);
    }
}
