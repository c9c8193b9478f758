using InnovationGraph.Contracts.Servers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Explorer.Tests;

/// <summary>
/// The real program on a free port of this machine, over a database, or the Neo4j server that is named, filled from the dataset unless
/// another package is named.
/// </summary>
public sealed class SeededHost(string database, string? seed = null, string prefix = "", Uri? neo4j = null) : WebApplicationFactory<Program>
{
    public Uri Address
    {
        get
        {
            if (field is null)
            {
                UseKestrel(0);
                StartServer();
                field = ClientOptions.BaseAddress;
            }

            return field;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("InnovationGraph:Sqlite:Path", database).UseSetting("InnovationGraph:PathPrefix", prefix);
        if (neo4j is not null)
        {
            builder.UseSetting("InnovationGraph:Store", "Neo4j").UseSetting("InnovationGraph:Neo4j:Uri", neo4j.ToString()).UseSetting("InnovationGraph:Neo4j:Password", OwnServer.Password);
        }

        if (seed is not null)
        {
            builder.UseSetting("InnovationGraph:Seed:Path", seed);
        }
    }
}
