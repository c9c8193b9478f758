namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>A host over a Neo4j server for the tests of one class, made when a test first asks for it, which is skipped where there is no server.</summary>
public abstract class Neo4jClassHost<THost>(Neo4jServer neo4j) : IAsyncLifetime
    where THost : class, IDisposable
{
    private THost? _host;

    public THost Host => _host ??= Open(neo4j);

    public Neo4jServer Neo4j => neo4j;

    public ValueTask InitializeAsync() => new(neo4j.EmptyAsync());

    public ValueTask DisposeAsync()
    {
        _host?.Dispose();
        return ValueTask.CompletedTask;
    }

    private protected abstract THost Open(Neo4jServer neo4j);
}
