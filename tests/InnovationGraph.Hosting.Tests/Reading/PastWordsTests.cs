using InnovationGraph.Contracts.Stores;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;
using InnovationGraph.Hosting.Opening;
using InnovationGraph.Queries.Asking;

namespace InnovationGraph.Hosting.Tests.Reading;

/// <summary>A question about the past may use the words of then.</summary>
public sealed class PastWordsTests
{
    [Fact]
    public async Task A_kind_that_the_newest_ontology_dropped_can_be_asked_for_where_it_was()
    {
        await using ReferenceStore store = new();
        await DescribeAsync(store, "Guild");
        await DescribeAsync(store, "Firm");
        RevisionViews views = new(store);
        QueryRunner runner = new(store, new SnapshotTraversal(store, views, new(), TimeProvider.System), views);
        Assert.Null((await PrepareAsync(runner, new("kind", "Guild"), new("knownAt", "1"))).Failure);
        Assert.IsType<QueryFailure.BadParameters>((await PrepareAsync(runner, new("kind", "Firm"), new("knownAt", "1"))).Failure);
        Assert.IsType<QueryFailure.BadParameters>((await PrepareAsync(runner, new KeyValuePair<string, string>("kind", "Guild"))).Failure);
        Assert.IsType<QueryFailure.UnknownRevision>((await PrepareAsync(runner, new KeyValuePair<string, string>("knownAt", "9"))).Failure);
    }

    private static Task<PreparedQuery> PrepareAsync(QueryRunner runner, params KeyValuePair<string, string>[] given) =>
        runner.PrepareAsync(GraphServices.Queries.Single(query => query.Id == "findEntities"), given, default);

    private static async Task DescribeAsync(ReferenceStore store, string kind)
    {
        var head = await store.GetHeadAsync(default);
        var description = Samples.Description("A dataset");
        Change change = new Change.Describe(description with
        {
            Ontology = description.Ontology with { Kinds = [new() { Id = kind, TitleEn = kind, TitleZh = kind, Meaning = kind }] },
        });
        Assert.IsType<ApplyResult.Committed>(
            await store.ApplyAsync(new(Samples.User, kind, Samples.Time(head.Number + 1), head.Hash, [change]), default));
    }
}
