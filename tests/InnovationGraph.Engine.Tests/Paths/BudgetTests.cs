using System.Globalization;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Tests.Traversal;

namespace InnovationGraph.Engine.Tests.Paths;

/// <summary>What becomes of a search that may look at few relationships.</summary>
public sealed class BudgetTests() : TraversalContract(new SnapshotFixture())
{
    [Theory]
    [InlineData(PathAlgorithm.Shortest, null)]
    [InlineData(PathAlgorithm.KShortest, null)]
    [InlineData(PathAlgorithm.Shortest, "days")]
    [InlineData(PathAlgorithm.Widest, "share")]
    public async Task Without_any_path_that_is_surely_right_the_question_is_too_costly(PathAlgorithm algorithm, string? weight)
    {
        var (traversal, filter) = await OpenAsync(Ladder(), new() { VisitedRelationships = 1 });
        var outcome = await traversal.FindPathsAsync(
            new(filter, Id("l0"), Id("l6")) { Algorithm = algorithm, Weight = weight, TimeCoherent = algorithm == PathAlgorithm.KShortest }, None);
        var costly = Assert.IsType<QueryFailure.TooCostly>(outcome.Failure);
        Assert.Equal(("visitedRelationships", "maxHops"), (costly.Limit, costly.Parameter));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData("days", false)]
    public async Task The_paths_found_until_then_are_the_first(string? weight, bool timeCoherent)
    {
        var (unlimited, filter) = await OpenAsync(Ladder());
        PathQuery query = new(filter, Id("l0"), Id("l5"))
        {
            Algorithm = PathAlgorithm.KShortest,
            K = 50,
            MaxHops = 8,
            Weight = weight,
            TimeCoherent = timeCoherent,
        };
        var all = Routes(Answer(await unlimited.FindPathsAsync(query, None)));
        var cut = 0;
        for (var budget = 50; budget < 2000; budget += 50)
        {
            var outcome = await Fixture.Open(Store, new() { VisitedRelationships = budget }).FindPathsAsync(query, None);
            if (outcome.Answer is { Truncated: "visitedRelationships" } answer)
            {
                Assert.Equal(all.Take(answer.Paths.Count), Routes(answer));
                cut++;
            }
        }

        Assert.NotEqual(0, cut);
    }

    [Theory]
    [InlineData("betweenness")]
    [InlineData("closeness")]
    [InlineData("harmonic")]
    [InlineData("pagerank")]
    [InlineData("eigenvector")]
    [InlineData("cuts")]
    [InlineData("core")]
    [InlineData("constraint")]
    [InlineData("leiden")]
    [InlineData("louvain")]
    [InlineData("labelPropagation")]
    public async Task A_ranking_that_takes_too_long_is_too_costly(string measure)
    {
        var (traversal, filter) = await OpenAsync(Ladder(), new() { Time = TimeSpan.FromTicks(-1) });
        var outcome = await traversal.RunAsync(new(filter, measure, new([]), 0, 5), None);
        var costly = Assert.IsType<QueryFailure.TooCostly>(outcome.Failure);
        Assert.Equal(("time", "type"), (costly.Limit, costly.Parameter));
        Assert.StartsWith("The filter leaves 16 entities and 21 relationships, ", costly.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ranking_that_does_not_settle_says_so()
    {
        var (traversal, filter) = await OpenAsync(Ladder());
        AlgorithmQuery query = new(
            filter,
            "pagerank",
            new([new("maxIterations", new PropertyValue.Number(1)), new("tolerance", new PropertyValue.Number(0.0000001m))]),
            0,
            5);
        Assert.Equal("maxIterations", Assert.IsType<QueryFailure.Unfit>((await traversal.RunAsync(query, None)).Failure).Parameter);
    }

    [Theory]
    [InlineData("in")]
    [InlineData("out")]
    public async Task Eigenvector_along_the_directions_of_a_graph_without_cycles_has_no_answer(string direction)
    {
        TestGraph graph = new();
        graph.Link("a", "b");
        graph.Link("b", "c");
        graph.Link("a", "c");
        var (traversal, filter) = await OpenAsync(graph);
        AlgorithmQuery query = new(filter, "eigenvector", new([new("direction", new PropertyValue.Text(direction))]), 0, 5);
        var unfit = Assert.IsType<QueryFailure.Unfit>((await traversal.RunAsync(query, None)).Failure);
        Assert.Equal("direction", unfit.Parameter);
        Assert.Contains("without cycles", unfit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eigenvector_along_a_cycle_has_one()
    {
        TestGraph graph = new();
        graph.Link("a", "b");
        graph.Link("b", "a");
        graph.Link("b", "c");
        var (traversal, filter) = await OpenAsync(graph);
        AlgorithmQuery query = new(filter, "eigenvector", new([new("direction", new PropertyValue.Text("in"))]), 0, 5);
        Assert.IsType<AlgorithmAnswer.Scores>((await traversal.RunAsync(query, None)).Answer);
    }

    private static TestGraph Ladder()
    {
        TestGraph graph = new();
        for (var i = 0; i < 7; i++)
        {
            graph.Link(Name('l', i), Name('r', i), days: 1, share: 1);
            graph.Link(Name('l', i), Name('l', i + 1), days: 1, share: 2);
            graph.Link(Name('r', i), Name('r', i + 1), days: 1, share: 3);
        }

        return graph;
    }

    private static string Name(char side, int number) => string.Create(CultureInfo.InvariantCulture, $"{side}{number}");
}
