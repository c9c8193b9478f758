using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Faults;

/// <summary>Stores that know nothing of one another, as two processes have them.</summary>
[Collection(TestServer.Collection)]
public class TwoStoresTests
{
    private const int Each = 15;

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Two_that_apply_at_once_make_one_chain_of_all_their_revisions()
    {
        await using var first = await TestServer.OpenEmptyAsync();
        await using var second = await Neo4jGraphStore.OpenAsync(TestServer.Settings, None);
        var applied = await Task.WhenAll(
            Task.Run(() => ApplyAsync(first, "first")),
            Task.Run(() => ApplyAsync(second, "second")));
        Assert.Equal(
            await first.GetRevisionsAsync(None),
            applied.SelectMany(revisions => revisions).OrderByDescending(revision => revision.Number));
        Assert.Equal(2 * Each, (await second.ProjectAsync((await second.GetHeadAsync(None)).Number, None)).Entities.Count);
        Assert.Null(await second.VerifyAsync(None));
    }

    /// <summary>Applies one change after another, each again until it is not the other store's turn.</summary>
    private static async Task<List<Revision>> ApplyAsync(Neo4jGraphStore store, string name)
    {
        List<Revision> revisions = [];
        while (revisions.Count < Each)
        {
            var head = await store.GetHeadAsync(None);
            ChangeSet changes = new(
                Samples.User, "A race.", Samples.Time(1), head.Hash, [new Change.Put(Samples.Entity($"{name}-{revisions.Count}"))]);
            if (await store.ApplyAsync(changes, None) is ApplyResult.Committed { Revision: var revision })
            {
                revisions.Add(revision);
            }
        }

        return revisions;
    }
}
