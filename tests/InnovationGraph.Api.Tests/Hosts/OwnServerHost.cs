using InnovationGraph.Contracts.Servers;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>A host over a Neo4j server of its own, made when a test first asks for it: where there is no such server, none does.</summary>
public abstract class OwnServerHost<THost> : IAsyncLifetime
    where THost : class, IDisposable
{
    private readonly OwnServer _neo4j = new();
    private THost? _host;

    public THost Host => _host ??= Open(_neo4j);

    public Task InitializeAsync() => _neo4j.InitializeAsync();

    public async Task DisposeAsync()
    {
        _host?.Dispose();
        await _neo4j.DisposeAsync();
    }

    private protected abstract THost Open(OwnServer neo4j);
}
