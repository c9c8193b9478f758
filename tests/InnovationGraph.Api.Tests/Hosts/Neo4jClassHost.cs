namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>A host over a Neo4j server for the tests of one class, made when a test first asks for it, which is skipped where there is no server.</summary>
public abstract class Neo4jClassHost<THost> : IAsyncLifetime
    where THost : class, IDisposable
{
    private readonly Neo4jServer _neo4j = new();
    private THost? _host;

    public THost Host => _host ??= Open(_neo4j);

    public Neo4jServer Neo4j => _neo4j;

    public ValueTask InitializeAsync() => _neo4j.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        _host?.Dispose();
        await _neo4j.DisposeAsync();
    }

    private protected abstract THost Open(Neo4jServer neo4j);
}
