using InnovationGraph.Contracts.Packages;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The real host over a database with nothing in it.</summary>
public sealed class EmptyHost : IDisposable
{
    private readonly GraphFolder _folder = new();
    private readonly GraphHost _host;

    public EmptyHost()
        : this(neo4j: null)
    {
    }

    internal EmptyHost(Neo4jServer? neo4j)
    {
        _host = new(_folder, isSeeded: false, neo4j);
        Client = _host.CreateClient();
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _host.Services;

    public void Dispose()
    {
        Client.Dispose();
        _host.Dispose();
        _folder.Dispose();
    }
}
