using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Paths between two entities, on graphs small enough to see the answer.</summary>
public abstract class PathContract(TraversalFixture fixture) : TraversalContract(fixture)
{
    [Fact]
    public async Task The_shortest_path_is_the_one_whose_ids_come_first()
    {
        var answer = await FindAsync(new TestGraph().Chain("a", "c", "z").Chain("a", "b", "z").Chain("a", "d", "z"), "a", "z");
        Assert.Equal(["a b z"], Routes(answer));
        Assert.Equal((2, 2), (answer.Paths[0].Cost, answer.Paths[0].Hops));
    }

    [Fact]
    public async Task Steps_go_either_way_unless_told_forward()
    {
        var graph = new TestGraph().Link("b", "a").Link("b", "c");
        Assert.Equal(["a b c"], Routes(await FindAsync(graph, "a", "c")));
        Assert.Empty((await FindAsync(graph, "a", "c", query => query with { Forward = true })).Paths);
    }

    [Fact]
    public async Task Returns_no_path_when_the_target_is_unreachable() =>
        Assert.Empty((await FindAsync(new TestGraph().Link("a", "b").Entity("c"), "a", "c")).Paths);

    [Fact]
    public async Task From_an_entity_to_itself_there_is_one_path_of_no_hops()
    {
        foreach (var algorithm in Enum.GetValues<PathAlgorithm>())
        {
            var answer = await FindAsync(
                new TestGraph().Link("a", "a", share: 1),
                "a",
                "a",
                query => query with { Algorithm = algorithm, Weight = algorithm == PathAlgorithm.Widest ? "share" : null });
            var path = Assert.Single(answer.Paths);
            Assert.Equal((0, 0), (path.Cost, path.Hops));
            Assert.Single(path.Entities);
            Assert.Empty(path.Steps);
        }
    }

    [Fact]
    public async Task A_step_carries_every_parallel_relationship_in_order_of_ids()
    {
        var graph = new TestGraph().Link("a", "b", id: "y").Link("b", "a", id: "x").Link("a", "b", id: "z");
        var step = Assert.Single(Assert.Single((await FindAsync(graph, "a", "b")).Paths).Steps);
        Assert.Equal(["x", "y", "z"], step.Relationships.Select(relationship => relationship.Id.ToString()));
        Assert.Equal((Id("a"), Id("b")), (step.From, step.To));
    }

    protected async Task<PathAnswer> FindAsync(
        TestGraph graph, string source, string target, Func<PathQuery, PathQuery>? change = null)
    {
        var (traversal, filter) = await OpenAsync(graph);
        PathQuery query = new(filter, Id(source), Id(target));
        return Answer(await traversal.FindPathsAsync(change?.Invoke(query) ?? query, None));
    }
}
