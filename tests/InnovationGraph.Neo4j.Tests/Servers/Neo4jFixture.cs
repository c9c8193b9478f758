using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Neo4j.Tests.Servers;

/// <summary>
/// Stores of the one database there is. A store is empty when it is opened and shared with nobody only until the next is opened: no
/// contract reads a store after it opened another.
/// </summary>
public sealed class Neo4jFixture : StoreFixture
{
    public override Type StoreType => typeof(Neo4jGraphStore);

    public override async Task<IGraphStore> OpenAsync() => await TestServer.OpenEmptyAsync();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
