using InnovationGraph.Contracts;
using InnovationGraph.Exchange.Imports;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Graph;

/// <summary>The server with the seed dataset on it, imported as a user's would be.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        // A fixture cannot skip the tests that share it.
        if (TestServer.IsWaived)
        {
            return;
        }

        await using var store = await TestServer.OpenEmptyAsync();
        var result = await new DatasetImporter(store, TimeProvider.System)
            .ImportAsync(Path.Combine(WorkTree.Root, "seed"), CancellationToken.None);
        Assert.IsType<ImportResult.Imported>(result);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
