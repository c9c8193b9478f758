using InnovationGraph.Contracts;
using InnovationGraph.Contracts.Servers;
using InnovationGraph.Exchange.Imports;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Graph;

/// <summary>What Neo4j Browser shows first, of a database that was never filled before: Neo4j gives out anew what was deleted.</summary>
public sealed class FirstNodesTests(OwnServer server) : IClassFixture<OwnServer>
{
    private const int Bookkeeping = 4;

    [Fact]
    public async Task The_first_nodes_are_the_domain()
    {
        OwnServer.Require();
        await server.StartAsync();
        await using (var store = await Neo4jGraphStore.OpenAsync(server.Settings, CancellationToken.None))
        {
            var result = await new DatasetImporter(store, TimeProvider.System)
                .ImportAsync(Path.Combine(WorkTree.Root, "seed"), CancellationToken.None);
            Assert.IsType<ImportResult.Imported>(result);
        }

        var rows = await TestServer.RunAsync(server.Settings, "MATCH (n) WITH n LIMIT 25 RETURN n:Entity");
        Assert.InRange(rows.Count(row => row.Flag(0)), 25 - Bookkeeping, 25);
    }
}
