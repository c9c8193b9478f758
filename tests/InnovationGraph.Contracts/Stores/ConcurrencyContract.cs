using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Contracts.Stores;

/// <summary>Reads beside commits, and commits beside one another.</summary>
public abstract class ConcurrencyContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    private const int Commits = 60;

    [Fact]
    public async Task Readers_beside_commits_see_one_state()
    {
        using CancellationTokenSource done = new();
        var readers = Enumerable.Range(0, 6).Select(_ => Task.Run(() => ReadUntilAsync(done.Token))).ToArray();
        for (var number = 1; number <= Commits; number++)
        {
            var name = $"Name {number}";
            await PutAsync(Samples.Entity("first", name), Samples.Entity("second", name), Samples.Relationship($"r{number}", "first", "second"));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Of_two_commits_on_one_head_one_is_a_conflict()
    {
        for (var number = 1; number <= Commits; number++)
        {
            var head = await Store.GetHeadAsync(None);
            var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => Store.ApplyAsync(
                new(
                    Samples.User,
                    "A race.",
                    Samples.Time(number),
                    head.Hash,
                    ValueList.Create<Change>([new Change.Put(Samples.Entity("prize", $"Writer {writer} in round {number}"))])),
                None))));
            var winner = Assert.Single(results.OfType<ApplyResult.Committed>()).Revision;
            Assert.All(results.OfType<ApplyResult.Conflict>(), conflict => Assert.Equal(winner, conflict.Head));
            Assert.Equal(number, winner.Number);
        }

        Assert.Null(await Store.VerifyAsync(None));
    }

    private async Task ReadUntilAsync(CancellationToken done)
    {
        do
        {
            var head = await Store.GetHeadAsync(None);
            var entities = await Store.ReadAsync<Entity>([Samples.Id("first"), Samples.Id("second")], head.Number, None);
            Assert.Equal(head.Number == 0 ? 0 : 2, entities.Count);
            Assert.All(entities.Values, entity => Assert.Equal($"Name {head.Number}", entity.Name));
            Assert.Equal(head.Number, (await Store.ProjectAsync(head.Number, None)).Relationships.Count);
            Assert.Equal(head, await Store.FindRevisionAsync(head.Number, None));
            if (head.Number > 0)
            {
                Assert.Equal(2, (await Store.SearchAsync($"Name {head.Number}", head.Number, None)).Count(match => match.Excess == 0));
            }
        }
        while (!done.IsCancellationRequested);
    }
}
