using InnovationGraph.Contracts.Stores;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;

namespace InnovationGraph.Engine.Tests.Algorithms;

/// <summary>Small graphs of which the answer can be seen; random ones are in the contract of traversals.</summary>
public sealed class ComponentsTests
{
    [Fact]
    public async Task What_is_joined_either_way_is_one_component_and_the_largest_comes_first() => Assert.Equal(
        ["b a c", "x y", "alone"],
        await FindAsync("components", new TestGraph().Link("x", "y").Link("a", "b").Link("c", "b").Entity("alone")));

    [Fact]
    public async Task Only_what_reaches_each_other_along_the_relationships_is_strongly_connected() => Assert.Equal(
        ["b a c", "d e", "f"],
        await FindAsync("strongComponents", new TestGraph().Chain("a", "b", "c", "a").Link("b", "d").Link("d", "e").Link("e", "d").Link("e", "f").Link("f", "f")));

    /// <summary>The example of Tarjan 1972, figure 3: two cycles that share a node are one component.</summary>
    [Fact]
    public async Task Cycles_that_share_an_entity_are_one() => Assert.Equal(
        ["b a c d e"], await FindAsync("strongComponents", new TestGraph().Chain("a", "b", "c", "a").Chain("b", "d", "e", "b")));

    [Theory]
    [InlineData("components", 1)]
    [InlineData("strongComponents", 10_001)]
    public async Task A_chain_of_ten_thousand_needs_no_recursion(string algorithm, int expected)
    {
        TestGraph graph = new();
        graph.Chain([.. Enumerable.Range(10_000, 10_001).Select(i => FormattableString.Invariant($"n{i}"))]);
        Assert.Equal(expected, (await RunAsync(algorithm, graph, query => query)).Total);
    }

    /// <summary>NetworkX 3.6.1: modularity(G, connected_components(G)) of two triangles without a relationship between them is 0.5.</summary>
    [Fact]
    public async Task Two_triangles_apart_have_a_modularity_of_a_half()
    {
        var groups = await RunAsync("components", new TestGraph().Chain("a", "b", "c", "a").Chain("x", "y", "z", "x"), query => query);
        Assert.Equal(0.5, groups.Modularity);
        Assert.Null((await RunAsync("components", new TestGraph().Entity("alone"), query => query)).Modularity);
    }

    [Fact]
    public async Task Of_a_large_component_twenty_are_shown_and_all_where_it_is_asked_for()
    {
        var graph = new TestGraph();
        foreach (var i in Enumerable.Range(10, 30))
        {
            graph.Link("hub", FormattableString.Invariant($"n{i}"));
        }

        var all = Assert.Single((await RunAsync("components", graph, query => query)).Items);
        Assert.Equal((31, 20), (all.Size, all.Members.Count));
        Assert.Equal("hub", all.Members[0].Id.ToString());
        var page = Assert.Single((await RunAsync("components", graph, query => query with { Group = 1, Skip = 20, Take = 20 })).Items);
        Assert.Equal(11, page.Members.Count);
        Assert.Empty(page.Members.Intersect(all.Members));
    }

    private static async Task<string[]> FindAsync(string algorithm, TestGraph graph) =>
        [.. (await RunAsync(algorithm, graph, query => query)).Items.Select(group => string.Join(' ', group.Members.Select(member => member.Id)))];

    private static async Task<AlgorithmAnswer.Groups> RunAsync(string algorithm, TestGraph graph, Func<AlgorithmQuery, AlgorithmQuery> change)
    {
        await using ReferenceStore store = new();
        var revision = await graph.CommitAsync(store);
        SnapshotTraversal traversal = new(store, new(store), new(), TimeProvider.System);
        var outcome = await traversal.RunAsync(change(new(new() { Revision = revision }, algorithm, new([]), 0, 100)), CancellationToken.None);
        return Assert.IsType<AlgorithmAnswer.Groups>(outcome.Answer);
    }
}
