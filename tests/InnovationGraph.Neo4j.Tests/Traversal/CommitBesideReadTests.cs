using InnovationGraph.Contracts.Stores;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;
using InnovationGraph.Neo4j.Tests.Servers;
using InnovationGraph.Neo4j.Traversal;

namespace InnovationGraph.Neo4j.Tests.Traversal;

/// <summary>A question about the newest revision is answered about that one, whoever commits the next meanwhile.</summary>
[Collection(TestServer.Collection)]
public sealed class CommitBesideReadTests
{
    private const int Commits = 25;

    [Fact]
    public async Task An_answer_is_of_the_revision_that_was_asked_about()
    {
        await using var store = await TestServer.OpenEmptyAsync();
        await new TestGraph().Link("a", "b").Link("b", "c").CommitAsync(store);
        QueryLimits limits = new();
        RevisionViews views = new(store);
        SnapshotTraversal projection = new(store, views, limits, TimeProvider.System);
        CypherTraversal traversal = new(store, views, projection, limits, long.MaxValue);
        var writer = Task.Run(() => WriteAsync(store));
        List<(GraphFilter Filter, int Found)> answers = [];
        while (!writer.IsCompleted)
        {
            GraphFilter filter = new() { Revision = await store.GetHeadAsync(CancellationToken.None) };
            answers.Add((filter, (await traversal.FindRelationshipsAsync(new(filter, 0, 99), CancellationToken.None)).Answer!.Items.Count));
        }

        await writer;
        foreach (var (filter, found) in answers)
        {
            var expected = (await projection.FindRelationshipsAsync(new(filter, 0, 99), CancellationToken.None)).Answer!.Items.Count;
            Assert.True(expected == found, $"revision {filter.Revision.Number}: {found} instead of {expected}");
        }
    }

    private static async Task WriteAsync(Neo4jGraphStore store)
    {
        for (var i = 0; i < Commits; i++)
        {
            var head = await store.GetHeadAsync(CancellationToken.None);
            Change change = i % 3 == 2
                ? new Change.Retract(Samples.Id($"more-{i - 1}"))
                : new Change.Put(Samples.Relationship($"more-{i}", "a", "c") with { Type = "FUNDS" });
            var result = await store.ApplyAsync(
                new(Samples.User, "Next.", Samples.Time(head.Number + 1), head.Hash, [change]), CancellationToken.None);
            Assert.IsType<ApplyResult.Committed>(result);
        }
    }
}
