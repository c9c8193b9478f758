using InnovationGraph.Contracts.Stores;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;
using InnovationGraph.Neo4j.Tests.Servers;
using InnovationGraph.Neo4j.Traversal;

namespace InnovationGraph.Neo4j.Tests.Traversal;

/// <summary>What a graph that is too large to project still answers, and how it says what it does not.</summary>
[Collection(TestServer.Collection)]
public sealed class ProjectionBoundTests : IAsyncLifetime
{
    private static readonly RecordId A = Samples.Id("a");
    private static readonly RecordId B = Samples.Id("b");

    private Neo4jGraphStore? _store;
    private CypherTraversal? _traversal;
    private GraphFilter? _newest;

    private CypherTraversal Traversal => _traversal!;

    private GraphFilter Newest => _newest!;

    private static CancellationToken None => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        _store = await TestServer.OpenEmptyAsync();
        await new TestGraph().Link("a", "b", "OWNS", share: 20).CommitAsync(_store);
        var revision = await new TestGraph().Link("a", "b", "FUNDS", "second").CommitAsync(_store);
        QueryLimits limits = new();
        RevisionViews views = new(_store);
        _traversal = new(_store, views, new SnapshotTraversal(_store, views, limits, TimeProvider.System), limits, mostProjected: 0);
        _newest = new() { Revision = revision };
    }

    public ValueTask DisposeAsync() => _store!.DisposeAsync();

    [Fact]
    public async Task Records_search_funding_reachability_subgraphs_patterns_and_paths_by_hops_are_answered()
    {
        Assert.Equal(2, (await Traversal.SummariseAsync([A, B], Newest.Revision, None)).Answer!.Summaries.Count);
        Assert.Equal(1, (await Traversal.FindEntitiesAsync(new(Newest, "a", null, EntitySort.Relevance, 0, 9), None)).Answer!.Total);
        Assert.Equal(2, (await Traversal.FindRelationshipsAsync(new(Newest, 0, 9), None)).Answer!.Total);
        Assert.Single((await Traversal.FindFlowsAsync(new(Newest) { Recipients = [B] }, None)).Answer!.Flows);
        Assert.Equal(1, (await Traversal.ReachAsync(new(Newest, A, 3, Direction.Both, 0, 9), None)).Answer!.Total);
        Assert.True(PatternParser.TryParse("(x)-[FUNDS]->(y)", _ => null, _ => null, out var pattern, out _));
        Assert.Equal(1, (await Traversal.FindPatternsAsync(new(Newest, pattern, 0, 9), None)).Answer!.Total);
        Assert.Equal(2, (await Traversal.ExtractAsync(new(Newest, [A], 1, Direction.Both, 9, true), None)).Answer!.Entities.Count);
        foreach (var algorithm in new[] { PathAlgorithm.Shortest, PathAlgorithm.AllShortest })
        {
            Assert.Single((await Traversal.FindPathsAsync(new(Newest, A, B) { Algorithm = algorithm }, None)).Answer!.Paths);
        }
    }

    [Theory]
    [InlineData(PathAlgorithm.KShortest, null)]
    [InlineData(PathAlgorithm.Simple, null)]
    [InlineData(PathAlgorithm.Widest, "share")]
    [InlineData(PathAlgorithm.Shortest, "days")]
    public async Task What_needs_the_projection_is_refused_by_the_name_of_the_bound(PathAlgorithm algorithm, string? weight) =>
        AssertRefused("algorithm", (await Traversal.FindPathsAsync(new(Newest, A, B) { Algorithm = algorithm, Weight = weight }, None)).Failure);

    [Fact]
    public async Task Centrality_is_refused_by_the_name_of_the_bound() =>
        AssertRefused(parameter: null, (await Traversal.RunAsync(new(Newest, "degree", ValueMap<PropertyValue>.Empty, 0, 9), None)).Failure);

    [Fact]
    public async Task A_past_revision_is_refused_by_the_name_of_the_bound()
    {
        var past = Newest with { Revision = (await _store!.FindRevisionAsync(Newest.Revision.Number - 1, None))! };
        AssertRefused("knownAt", (await Traversal.FindRelationshipsAsync(new(past, 0, 9), None)).Failure);
        AssertRefused("knownAt", (await Traversal.SummariseAsync([A], past.Revision, None)).Failure);
    }

    private static void AssertRefused(string? parameter, QueryFailure? failure)
    {
        var refused = Assert.IsType<QueryFailure.TooCostly>(failure);
        Assert.Equal(("projectedRelationships", parameter), (refused.Limit, refused.Parameter));
        Assert.Contains("and 0 may be held in memory", refused.Advice, StringComparison.Ordinal);
    }
}
