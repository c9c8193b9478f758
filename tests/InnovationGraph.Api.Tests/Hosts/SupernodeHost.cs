using System.Globalization;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Sqlite;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Hosts;

/// <summary>The real host over a graph of which every relationship runs from one entity, without a seed.</summary>
public sealed class SupernodeHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const int Spokes = 6_000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-");

    private string Database => Path.Combine(_folder.FullName, "graph.db");

    public async Task InitializeAsync()
    {
        await using var store = await SqliteGraphStore.OpenAsync(Database, CancellationToken.None);
        var records = Enumerable.Range(0, Spokes)
            .SelectMany(i => (GraphRecord[])[Samples.Entity(Spoke(i)), Samples.Relationship($"hub-funds-{Spoke(i)}", "hub", Spoke(i))])
            .Append(Samples.Entity("hub"))
            .Append(Samples.Source("a-document"));
        ChangeSet changes = new(
            Samples.User, "A hub", Samples.Time(1), default, [.. records.Select(record => (Change)new Change.Put(record)), new Change.Describe(Described())]);
        Assert.IsType<ApplyResult.Committed>(await store.ApplyAsync(changes, CancellationToken.None));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("InnovationGraph:Sqlite:Path", Database)
        .UseSetting("InnovationGraph:Seed:Path", string.Empty);

    private static Dataset Described()
    {
        var firms = Samples.Description("A hub");
        return firms with
        {
            Ontology = firms.Ontology with
            {
                RelationshipTypes =
                [
                    new() { Id = "FUNDS", TitleEn = "funds", TitleZh = "资助", Meaning = "Gives money.", From = ["Firm"], To = ["Firm"], Flow = true },
                ],
            },
        };
    }

    private static string Spoke(int i) => string.Create(CultureInfo.InvariantCulture, $"spoke-{i}");
}
