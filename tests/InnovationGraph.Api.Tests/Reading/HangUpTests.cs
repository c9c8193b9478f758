using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>Between the ends of this graph run more shortest paths than a server counts in hours.</summary>
[Collection(Neo4jClassCollection.Name)]
public sealed class HangUpTests(Neo4jEmptyHost neo4j) : IClassFixture<Neo4jEmptyHost>
{
    private const int Layers = 7;
    private const int Width = 40;

    // Less time than the server and the API themselves give a statement.
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_read_whose_client_hangs_up_ends_on_the_server()
    {
        await FillAsync(neo4j.Host.Services.GetRequiredService<IGraphStore>());
        using CancellationTokenSource leaving = new();
        var reading = neo4j.Host.Client.GetAsync(
            new Uri("/api/v1/paths?follow=any&source=first&target=last&algorithm=allShortest&maxHops=8", UriKind.Relative), leaving.Token);
        await UntilAsync(running => running > 0);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await UntilAsync(running => running == 0);
    }

    private static async Task FillAsync(IGraphStore store)
    {
        List<string[]> layers =
            [["first"], .. Enumerable.Range(0, Layers).Select(layer => Enumerable.Range(0, Width).Select(i => $"e-{layer}-{i}").ToArray()), ["last"]];
        var links = layers.Zip(layers.Skip(1)).SelectMany(pair => pair.First.SelectMany(from => pair.Second.Select(to => (from, to))));
        List<Change> changes =
        [
            new Change.Describe(Samples.Description("Layers")),
            .. layers.SelectMany(layer => layer).Select(id => new Change.Put(Samples.Entity(id))),
            .. links.Select(link => new Change.Put(Samples.Relationship($"{link.from}-to-{link.to}", link.from, link.to))),
        ];
        ChangeSet layered = new(Samples.User, "Layers", Samples.Time(1), default, [.. changes]);
        Assert.IsType<ApplyResult.Committed>(await store.ApplyAsync(layered, CancellationToken.None));
    }

    private async Task UntilAsync(Func<long, bool> holds)
    {
        using CancellationTokenSource timeout = new(LongEnough);
        const string Count = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'ALL SHORTEST (source)' "
            + "AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)";
        while (!holds((await neo4j.Neo4j.RunAsync(Count))[0].Integer(0)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, timeout.Token);
        }
    }
}
