using System.Globalization;
using InnovationGraph.Contracts.Traversal;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Tests.Traversal;

namespace InnovationGraph.Engine.Tests.Patterns;

/// <summary>How a search for patterns ends that costs more than it may: with what it found, and saying so.</summary>
public sealed class PatternBudgetTests() : TraversalContract(new SnapshotFixture())
{
    [Fact]
    public async Task What_was_found_before_the_budget_was_spent_is_answered_and_the_limit_named()
    {
        var (traversal, filter) = await OpenAsync(Star(40), new() { VisitedRelationships = 300 });
        var answer = Answer(await traversal.FindPatternsAsync(Pairs(filter), None));
        Assert.Equal("visitedRelationships", answer.Truncated);
        Assert.InRange(answer.Total, 1, (40 * 39) - 1);
        Assert.All(answer.Items, item => Assert.Equal(2, item.Relationships.Count));
    }

    [Fact]
    public async Task Where_nothing_was_found_before_the_answer_is_refused()
    {
        var (traversal, filter) = await OpenAsync(Star(40), new() { VisitedRelationships = 1 });
        var refused = Assert.IsType<QueryFailure.TooCostly>((await traversal.FindPatternsAsync(Pairs(filter), None)).Failure);
        Assert.Equal(("visitedRelationships", "match"), (refused.Limit, refused.Parameter));
    }

    [Fact]
    public async Task More_choices_of_entities_than_can_be_kept_apart_end_the_search()
    {
        var (traversal, filter) = await OpenAsync(Star(720), new() { Time = TimeSpan.FromMinutes(5) });
        var answer = Answer(await traversal.FindPatternsAsync(Pairs(filter) with { Distinct = true }, None));
        Assert.Equal("distinct", answer.Truncated);
        Assert.Equal(500_000, answer.Total);
        Assert.Equal(20, answer.Items.Count);
        var whole = Answer(await traversal.FindPatternsAsync(Pairs(filter), None));
        Assert.Equal((720 * 719, null), (whole.Total, whole.Truncated));
    }

    /// <summary>Every two leaves of a star.</summary>
    private static PatternQuery Pairs(GraphFilter filter)
    {
        Assert.True(PatternParser.TryParse("(x)-[FUNDS]->()<-[FUNDS]-(y)", _ => null, _ => null, out var pattern, out _));
        return new(filter, pattern, Skip: 0, Take: 20) { Select = [0, 2] };
    }

    private static TestGraph Star(int leaves) => Enumerable.Range(0, leaves)
        .Aggregate(new TestGraph(), (graph, i) => graph.Link(string.Create(CultureInfo.InvariantCulture, $"leaf-{i}"), "centre"));
}
