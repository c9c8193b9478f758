using InnovationGraph.Contracts.Packages;
using InnovationGraph.Contracts.Servers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The real host over the database of a folder, or of a server, filled from the folder's seed or from none.</summary>
internal sealed class GraphHost(GraphFolder folder, bool isSeeded, OwnServer? neo4j = null) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseSetting("InnovationGraph:Sqlite:Path", folder.Database)
            .UseSetting("InnovationGraph:Seed:Path", isSeeded ? folder.Seed : string.Empty);
        if (neo4j is not null)
        {
            builder
                .UseSetting("InnovationGraph:Store", "Neo4j")
                .UseSetting("InnovationGraph:Neo4j:Uri", neo4j.Address.ToString())
                .UseSetting("InnovationGraph:Neo4j:Password", OwnServer.Password);
        }
    }
}
