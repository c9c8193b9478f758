using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Tests.Traversal;

namespace InnovationGraph.Engine.Tests.Paths;

/// <summary>By what paths may be weighed, and which weights a step may have.</summary>
public sealed class WeightTests() : TraversalContract(new SnapshotFixture())
{
    [Theory]
    [InlineData(PathAlgorithm.Shortest, "share", "'share' is no such property: this algorithm needs a property that the ontology declares a distance: hops, specificity, days.")]
    [InlineData(PathAlgorithm.Widest, "days", "'days' is no such property: this algorithm needs a property that the ontology declares a capacity: share.")]
    [InlineData(PathAlgorithm.Widest, null, "The widest path needs a property that the ontology declares a capacity: share.")]
    public async Task A_weight_that_does_not_fit_is_told_what_fits(PathAlgorithm algorithm, string? weight, string message)
    {
        var (traversal, filter) = await OpenAsync(new TestGraph().Link("a", "b"));
        var outcome = await traversal.FindPathsAsync(new(filter, Id("a"), Id("b")) { Algorithm = algorithm, Weight = weight }, None);
        Assert.Equal(message, Assert.IsType<QueryFailure.Unfit>(outcome.Failure).Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2e27)]
    public async Task No_step_is_shorter_than_nothing_or_longer_than_sums_stay_exact(double days)
    {
        var graph = new TestGraph().Link("a", "b", days: (decimal)days).Link("b", "c", days: 1).Link("a", "c", days: 5);
        Assert.Equal(["a c"], Routes(await FindAsync(graph, "a", "c", query => query with { Weight = "days" })));
    }

    [Fact]
    public async Task A_distance_may_be_nothing()
    {
        var graph = new TestGraph().Link("a", "b", days: 0).Link("b", "c", days: 1).Link("a", "c", days: 5);
        Assert.Equal(["a b c"], Routes(await FindAsync(graph, "a", "c", query => query with { Weight = "days" })));
    }

    [Theory]
    [InlineData(-1, -1)]
    [InlineData(2e27, 5)]
    public async Task A_capacity_may_be_any_number(double share, double width)
    {
        var graph = new TestGraph().Link("a", "b", share: (decimal)share).Link("b", "c", share: 5);
        var path = Assert.Single((await FindAsync(
            graph, "a", "c", query => query with { Algorithm = PathAlgorithm.Widest, Weight = "share" })).Paths);
        Assert.Equal(width, path.Cost);
    }
}
