using InnovationGraph.Contracts.Packages;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The real host over two revisions: the second changed an entity, removed one and merged one into another.</summary>
public sealed class ChangedHost : IDisposable
{
    private readonly GraphFolder _folder = new();
    private readonly GraphHost _host;

    public ChangedHost()
        : this(neo4j: null)
    {
    }

    internal ChangedHost(Neo4jServer? neo4j)
    {
        using (GraphHost first = new(_folder, isSeeded: true, neo4j))
        {
            first.CreateClient().Dispose();
        }

        _folder.Replace("entities.csv", "Makes things.", "Makes other things.");
        _folder.Replace("entities.csv", "entities,Firm,Entities Incorporated,\npassing,Firm,Passing,\n", string.Empty);
        _folder.Replace("evidence.csv", "entities.1,entities,report,Start,3,stated,,\npassing.1,passing,report,Start,4,stated,,\n", string.Empty);
        _folder.Write("merges.csv", "id,into\nentities,maker\n");
        _host = new(_folder, isSeeded: true, neo4j);
        Client = _host.CreateClient(new() { AllowAutoRedirect = false });
    }

    public HttpClient Client { get; }

    /// <summary>A host over the same graph that may hold no relationships in memory where the store answers without.</summary>
    public WebApplicationFactory<Program> WithoutProjection() =>
        _host.WithWebHostBuilder(builder => builder.UseSetting("InnovationGraph:Limits:ProjectedRelationships", "0"));

    public void Dispose()
    {
        Client.Dispose();
        _host.Dispose();
        _folder.Dispose();
    }
}
