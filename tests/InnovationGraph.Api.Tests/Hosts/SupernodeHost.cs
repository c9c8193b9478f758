using System.Globalization;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The real host over a graph of which every relationship runs from one entity, without a seed.</summary>
public sealed class SupernodeHost : IDisposable
{
    public const int Spokes = 6_000;
    private readonly EmptyHost _host;

    public SupernodeHost()
        : this(neo4j: null)
    {
    }

    internal SupernodeHost(Neo4jServer? neo4j)
    {
        _host = new(neo4j);
        FillAsync(_host.Services.GetRequiredService<IGraphStore>()).GetAwaiter().GetResult();
    }

    public HttpClient Client => _host.Client;

    public void Dispose() => _host.Dispose();

    private static async Task FillAsync(IGraphStore store)
    {
        var records = Enumerable.Range(0, Spokes)
            .SelectMany(i => (GraphRecord[])[Samples.Entity(Spoke(i)), Samples.Relationship($"hub-funds-{Spoke(i)}", "hub", Spoke(i))])
            .Append(Samples.Entity("hub"))
            .Append(Samples.Source("a-document"));
        ChangeSet changes = new(
            Samples.User, "A hub", Samples.Time(1), default, [.. records.Select(record => (Change)new Change.Put(record)), new Change.Describe(Samples.Description("A hub") with { Ontology = Samples.Funding })]);
        Assert.IsType<ApplyResult.Committed>(await store.ApplyAsync(changes, CancellationToken.None));
    }

    private static string Spoke(int i) => string.Create(CultureInfo.InvariantCulture, $"spoke-{i}");
}
