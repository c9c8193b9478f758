using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Sessions;
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

    /// <summary>The server ends a wait when the time for a transaction is up, and keeps that of a program that was killed for a minute.</summary>
    [Fact]
    public async Task One_whose_wait_for_the_other_is_ended_by_the_server_waits_again()
    {
        await using var store = await TestServer.OpenEmptyAsync();
        var head = await store.GetHeadAsync(None);
        await using var session = CypherSessions.Open(TestServer.Settings);
        await using var other = await session.BeginAsync(CypherAccess.Write, None);
        await other.RunAsync(Statements.Get("write/lock"), new Dictionary<string, object?>(StringComparer.Ordinal), None).CountAsync();
        ChangeSet changes = new(Samples.User, "A wait.", Samples.Time(1), head.Hash, [new Change.Put(Samples.Entity("late"))]);
        var applying = Task.Run(() => store.ApplyAsync(changes, None));
        await EndWaitAsync();
        Assert.False(applying.IsCompleted);
        await other.DisposeAsync();
        Assert.IsType<ApplyResult.Committed>(await applying);
    }

    private static async Task EndWaitAsync()
    {
        const string End = "SHOW TRANSACTIONS YIELD transactionId AS id, status WHERE status STARTS WITH 'Blocked' TERMINATE TRANSACTIONS id YIELD message RETURN message";
        using CancellationTokenSource timeout = new(TimeSpan.FromSeconds(30));
        while ((await TestServer.RunAsync(End)).Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, timeout.Token);
        }
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
