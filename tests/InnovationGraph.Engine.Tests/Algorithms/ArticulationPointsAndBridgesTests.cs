using System.Text.Json;
using InnovationGraph.Contracts.Stores;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;

namespace InnovationGraph.Engine.Tests.Algorithms;

/// <summary>Small graphs of which the answer can be seen; random ones are in the contract of traversals.</summary>
public sealed class ArticulationPointsAndBridgesTests
{
    [Fact]
    public async Task On_a_chain_all_but_the_ends_cut_it() =>
        Assert.Equal(["b", "c", "a-b", "b-c", "c-d"], await FindAsync(new TestGraph().Chain("a", "b", "c", "d")));

    [Fact]
    public async Task Nothing_cuts_a_ring_whichever_way_its_relationships_run() =>
        Assert.Empty(await FindAsync(new TestGraph().Link("a", "b").Link("c", "b").Link("c", "a")));

    [Fact]
    public async Task Two_rings_that_share_an_entity_are_cut_by_it_and_by_no_relationship() =>
        Assert.Equal(["c"], await FindAsync(new TestGraph().Chain("a", "b", "c", "a").Chain("c", "d", "e", "c")));

    [Fact]
    public async Task A_bridge_between_two_rings_is_found_with_both_of_its_ends() =>
        Assert.Equal(["c", "d", "d-c"], await FindAsync(new TestGraph().Chain("a", "b", "c", "a").Chain("d", "e", "f", "d").Link("d", "c")));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public async Task Parallel_relationships_are_no_bridge_though_their_end_still_cuts(string source, string target) =>
        Assert.Equal(["b", "b-c"], await FindAsync(new TestGraph().Link("a", "b").Link(source, target).Link("b", "c")));

    [Fact]
    public async Task Self_loops_change_nothing() =>
        Assert.Equal(["b", "a-b", "b-c"], await FindAsync(new TestGraph().Chain("a", "b", "c").Link("a", "a").Link("b", "b").Link("c", "c")));

    [Fact]
    public async Task Each_connected_part_has_its_own() =>
        Assert.Equal(["b", "y", "a-b", "b-c", "x-y", "y-z"], await FindAsync(new TestGraph().Chain("a", "b", "c").Chain("x", "y", "z").Entity("alone")));

    [Fact]
    public async Task A_chain_of_ten_thousand_needs_no_recursion()
    {
        var found = await FindAsync(new TestGraph().Chain([.. Enumerable.Range(10_000, 10_001).Select(i => FormattableString.Invariant($"n{i}"))]));
        Assert.Equal(9_999 + 10_000, found.Length);
    }

    /// <summary>NetworkX 3.6.1: articulation_points gives 0, bridges gives (0, 11).</summary>
    [Fact]
    public async Task The_karate_club_hangs_together_by_its_instructor()
    {
        await using var stream = typeof(ArticulationPointsAndBridgesTests).Assembly.GetManifestResourceStream("small-graphs.json")!;
        TestGraph graph = new();
        foreach (var edge in (await JsonDocument.ParseAsync(stream)).RootElement.GetProperty("karate").GetProperty("edges").EnumerateArray())
        {
            graph.Link(edge[0].GetString()!, edge[1].GetString()!);
        }

        Assert.Equal(["0", "0-11"], await FindAsync(graph));
    }

    private static async Task<string[]> FindAsync(TestGraph graph)
    {
        await using ReferenceStore store = new();
        var revision = await graph.CommitAsync(store);
        SnapshotTraversal traversal = new(store, new(store), new(), TimeProvider.System);
        var outcome = await traversal.RunAsync(new(new() { Revision = revision }, "cuts", new([]), 0, int.MaxValue), CancellationToken.None);
        return
        [
            .. Assert.IsType<AlgorithmAnswer.Elements>(outcome.Answer).Items.Select(item => item.Entity is { } entity
                ? entity.Id.ToString()
                : $"{item.Relationship!.Source.Id}-{item.Relationship.Target.Id}"),
        ];
    }
}
