using InnovationGraph.Contracts.Stores;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Traversal;

namespace InnovationGraph.Engine.Tests.Traversal;

/// <summary>Two triangles joined by a hub, with a leaf, and a pair apart. Random graphs are in the contract of traversals.</summary>
public sealed class ResilienceTests
{
    private static readonly ResilienceQuery Nothing = new(new() { Revision = null! }, [], 0, 20);

    [Fact]
    public async Task Without_the_hub_each_triangle_is_alone_and_the_pair_apart_is_not_told_of()
    {
        var answer = await FindAsync(query => query with { Removed = [Samples.Id("hub")] });
        Assert.Equal(new(10, 2, 8, 29), answer.Before);
        Assert.Equal(new(9, 3, 4, 10), answer.After);
        Assert.Equal(["x y z leaf", "a b c"], answer.Parts.Items.Select(part => string.Join(' ', part.Members.Select(member => member.Id))));
        Assert.Equal(0, answer.CutOff.Total);
        Assert.Equal(["x"], answer.ArticulationPoints.Items.Select(point => point.Id.ToString()));
        Assert.Equal(["leaf x", "p q"], answer.Bridges.Items.Select(bridge => $"{bridge.Source.Id} {bridge.Target.Id}"));
    }

    [Fact]
    public async Task Pairs_that_no_longer_reach_each_other_are_listed_with_how_far_it_was()
    {
        var answer = await FindAsync(query => query with { Removed = [Samples.Id("hub")], Sources = [Samples.Id("a"), Samples.Id("p")], Targets = [Samples.Id("b"), Samples.Id("leaf"), Samples.Id("z")] });
        Assert.Equal(["a leaf 3", "a z 3"], answer.CutOff.Items.Select(pair => $"{pair.Source.Id} {pair.Target.Id} {pair.Distance}"));
    }

    [Fact]
    public async Task A_pair_that_is_one_both_ways_round_is_listed_once()
    {
        var ends = new[] { Samples.Id("a"), Samples.Id("leaf") };
        var answer = await FindAsync(query => query with { Removed = [Samples.Id("hub")], Sources = [.. ends], Targets = [.. ends] });
        Assert.Equal(["a leaf"], answer.CutOff.Items.Select(pair => $"{pair.Source.Id} {pair.Target.Id}"));
    }

    [Fact]
    public async Task With_nothing_taken_away_all_parts_and_cuts_are_told()
    {
        var answer = await FindAsync(query => query);
        Assert.Equal(answer.Before, answer.After);
        Assert.Equal([8, 2], answer.Parts.Items.Select(part => part.Size));
        Assert.Equal(["hub", "x"], answer.ArticulationPoints.Items.Select(point => point.Id.ToString()));
    }

    [Fact]
    public async Task An_end_that_is_taken_away_is_refused()
    {
        var failure = await FailAsync(query => query with { Removed = [Samples.Id("hub")], Targets = [Samples.Id("hub")] });
        Assert.Equal("target", Assert.IsType<QueryFailure.Unfit>(failure).Parameter);
        Assert.Equal("remove", Assert.IsType<QueryFailure.UnknownId>(await FailAsync(query => query with { Removed = [Samples.Id("huh")] })).Parameter);
    }

    private static async Task<ResilienceAnswer> FindAsync(Func<ResilienceQuery, ResilienceQuery> change) => (await AskAsync(change)).Answer!;

    private static async Task<QueryFailure> FailAsync(Func<ResilienceQuery, ResilienceQuery> change) => (await AskAsync(change)).Failure!;

    private static async Task<Outcome<ResilienceAnswer>> AskAsync(Func<ResilienceQuery, ResilienceQuery> change)
    {
        await using ReferenceStore store = new();
        var graph = new TestGraph().Chain("a", "b", "c", "a").Chain("x", "y", "z", "x").Link("a", "hub").Link("hub", "b").Link("hub", "x").Link("y", "hub")
            .Link("leaf", "x").Link("p", "q");
        SnapshotTraversal traversal = new(store, new(store), new(), TimeProvider.System);
        var query = Nothing with { Filter = new() { Revision = await graph.CommitAsync(store) } };
        return await traversal.FindResilienceAsync(change(query), CancellationToken.None);
    }
}
