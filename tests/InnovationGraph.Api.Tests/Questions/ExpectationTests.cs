using System.Text.Json;

namespace InnovationGraph.Api.Tests.Questions;

/// <summary>An expectation that cannot fail would prove nothing, so each operator is seen to hold and to fail.</summary>
public sealed class ExpectationTests
{
    private static readonly JsonElement Answer = JsonDocument.Parse(
        """
        {"total":2,"next":null,"items":[
          {"id":"a","quantity":{"value":5.0},"tags":[],"evidence":[{"source":"s","section":"One","paragraph":3,"stance":"hedged","attributedTo":null}]},
          {"id":"b","quantity":{"value":7},"tags":["x"],"evidence":[]}]}
        """).RootElement;

    [Theory]
    [InlineData("items[*].id", "a,b", true)]
    [InlineData("items[*].id", "b,a", false)]
    [InlineData("items[*].id", "a", false)]
    [InlineData("items[0].quantity.value", "5", true)]
    [InlineData("items[?id=b].quantity.value", "7", true)]
    [InlineData("items[?id=b&quantity.value=5].id", "", false)]
    [InlineData("..value", "5,7", true)]
    [InlineData("missing", "a", false)]
    public void Is_means_these_values_in_this_order(string at, string values, bool holds) =>
        Check(new() { At = at, Is = values.Split(',') }, holds);

    [Theory]
    [InlineData("next", true)]
    [InlineData("total", false)]
    [InlineData("missing", false)]
    public void Null_is_a_value_that_is_there(string at, bool holds) => Check(new() { At = at, Is = [null] }, holds);

    [Theory]
    [InlineData("items[*].id", "b", true)]
    [InlineData("items[*].id", "c", false)]
    [InlineData("missing[*].id", "a", false)]
    public void Has_means_among_the_values(string at, string value, bool holds) => Check(new() { At = at, Has = [value] }, holds);

    [Theory]
    [InlineData("items[*].id", "B", true)]
    [InlineData("items[*].id", "c", false)]
    public void Contains_means_in_a_text(string at, string text, bool holds) => Check(new() { At = at, Contains = text }, holds);

    [Theory]
    [InlineData("total", 2, true)]
    [InlineData("total", 3, false)]
    [InlineData("items[*].quantity.value", 1, false)]
    public void At_least_means_the_one_number(string at, int least, bool holds) => Check(new() { At = at, AtLeast = least }, holds);

    [Theory]
    [InlineData("items[0].tags", true, true)]
    [InlineData("items[1].tags", true, false)]
    [InlineData("next", true, true)]
    [InlineData("total", false, true)]
    [InlineData("missing", false, false)]
    public void Empty_means_nothing_there(string at, bool empty, bool holds) => Check(new() { At = at, Empty = empty }, holds);

    [Theory]
    [InlineData(".", "s", 3, null, true)]
    [InlineData("items[0]", "s", 3, "hedged", true)]
    [InlineData("items[0]", "s", 3, "stated", false)]
    [InlineData("items[0]", "s", 4, null, false)]
    [InlineData("items[0]", "t", 3, null, false)]
    [InlineData("items[1]", "s", 3, null, false)]
    public void Cites_means_evidence_below(string at, string source, int paragraph, string? stance, bool holds) =>
        Check(new() { At = at, Cites = [new(source, "One", paragraph, stance, null)] }, holds);

    private static void Check(Expectation expectation, bool holds) => Assert.Equal(holds, expectation.FaultsOf(Answer).Count == 0);
}
