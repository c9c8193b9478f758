using System.Diagnostics;
using InnovationGraph.Contracts.Servers;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Tests.Servers;

namespace InnovationGraph.Neo4j.Tests.Faults;

[Collection(OwnServer.Collection)]
public sealed class OutageTests(OwnServer server) : IAsyncLifetime
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    private static CancellationToken None => CancellationToken.None;

    public ValueTask InitializeAsync() => new(server.StartEmptyAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_server_that_is_away_is_said_to_be_within_a_second_and_found_again_when_it_is_back()
    {
        await using var store = await Neo4jGraphStore.OpenAsync(server.Settings, None);
        var head = await store.GetHeadAsync(None);
        await server.StopAsync();
        try
        {
            for (var read = 0; read < 5; read++)
            {
                var since = Stopwatch.GetTimestamp();
                await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.GetHeadAsync(None));
                Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(1));
            }
        }
        finally
        {
            await server.StartAsync();
        }

        Assert.Equal(head, await ReadWhenBackAsync(store));
    }

    [Fact]
    public async Task A_server_that_is_still_starting_is_waited_for()
    {
        await server.StopAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Neo4jGraphStore.OpenAsync(server.Settings, None));
        var opening = Neo4jGraphStore.OpenAsync(server.Settings with { Patience = LongEnough }, None);
        await server.StartAsync();
        await (await opening).DisposeAsync();
    }

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_and_the_rest_wholly_or_not_at_all()
    {
        const int Size = 200;
        await using var store = await Neo4jGraphStore.OpenAsync(server.Settings, None);
        var acknowledged = await store.GetHeadAsync(None);
        var kill = Task.CompletedTask;
        try
        {
            while (true)
            {
                var number = acknowledged.Number + 1;
                Change[] changes =
                [
                    .. Enumerable.Range(0, Size).Select(one => new Change.Put(Samples.Entity($"e-{number}-{one}"))),
                    .. Enumerable.Range(0, Size).Select(one => new Change.Put(Samples.Relationship($"r-{number}-{one}", $"e-{number}-{one}", $"e-{number}-0"))),
                ];
                var result = await store.ApplyAsync(new(Samples.User, "A test.", Samples.Time(number), acknowledged.Hash, [.. changes]), None);
                acknowledged = Assert.IsType<ApplyResult.Committed>(result).Revision;
                if (acknowledged.Number == 3)
                {
                    kill = server.KillAsync();
                }
            }
        }
        catch (StoreUnavailableException)
        {
            await kill;
            await server.StartAsync();
        }

        var head = await ReadWhenBackAsync(store);
        Assert.InRange(head.Number, acknowledged.Number, acknowledged.Number + 1);
        Assert.Null(await store.VerifyAsync(None));
        Assert.Equal(head.Number * Size, (await store.ProjectAsync(head.Number, None)).Relationships.Count);
        Assert.Equal(
            head.Number * Size,
            (await TestServer.RunAsync(server.Settings, "MATCH (:Entity)-[r]->(:Entity) RETURN count(r)"))[0].Integer(0));
    }

    private static async Task<Revision> ReadWhenBackAsync(Neo4jGraphStore store)
    {
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System))
        {
            try
            {
                return await store.GetHeadAsync(None);
            }
            catch (StoreUnavailableException) when (Stopwatch.GetElapsedTime(since) < LongEnough)
            {
                // The circuit closes by itself.
            }
        }
    }
}
