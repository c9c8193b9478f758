using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Chains;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Chains;

public class ChainTests
{
    private static readonly Dictionary<RecordId, Entity> Steps = new[] { Step("explore", 1), Step("sell", null), Step("boom", null), Step("bust", 2) }
        .ToDictionary(step => step.Id);

    private static readonly ChainSteps Chains = new(
        [
            Part("sell", "chain", 2) with { Stage = "market" }, Part("explore", "chain", null) with { Stage = "research" },
            Part("bust", "cycle", null), Part("boom", "cycle", 1), Part("robots", "chain", 1),
        ],
        Steps,
        Vocabulary);

    [Fact]
    public void A_chain_shows_its_own_steps_at_their_stages() =>
        Assert.Equal(["research: explore", "market: sell"], Columns("chain"));

    [Fact]
    public void A_chain_without_stages_shows_its_steps_in_order_of_their_position() => Assert.Equal([": boom", ": bust"], Columns("cycle"));

    [Fact]
    public void A_step_shows_the_chain_that_it_is_part_of() => Assert.Equal(Columns("cycle"), Columns("bust"));

    [Fact]
    public void Anything_else_shows_the_stages_with_the_steps_that_stand_for_them() =>
        Assert.Equal(["research: explore", "market: sell"], Columns("firm"));

    [Fact]
    public void A_relationship_belongs_to_its_stage_where_it_touches_the_entity_or_lies_near_it() => Assert.Equal(
        ["research: direct, near", "market: "],
        Fill("firm", ["university"], Link("near", "university", "university", "research"), Link("direct", "firm", "far", "research"), Link("apart", "university", "far", "research")));

    [Fact]
    public void Each_relationship_is_listed_once() => Assert.Equal(
        ["research: loop, out, in", "market: "],
        Fill("firm", ["firm", "near"], Link("loop", "firm", "firm", "research"), Link("out", "firm", "near", "research"), Link("in", "near", "firm", "research")));

    [Fact]
    public void A_relationship_at_a_step_belongs_to_its_column_and_between_two_steps_to_the_earlier() => Assert.Equal(
        ["research: leads-to", "market: takes-part"],
        Fill("chain", ["explore", "sell", "startups"], Link("leads-to", "explore", "sell"), Link("takes-part", "startups", "sell")));

    [Fact]
    public void A_stage_counts_before_the_step_at_an_end() => Assert.Equal(
        ["research: takes-part", "market: "],
        Fill("chain", ["explore", "sell", "startups"], Link("takes-part", "startups", "sell", "research")));

    private static IEnumerable<string> Columns(string entity) =>
        Chains.ColumnsOf(Sample.Id(entity), Vocabulary).Select(column => $"{column.Stage?.Id}: {string.Join(", ", column.Steps)}");

    private static IEnumerable<string> Fill(string entity, string[] near, params ChainLink[] links) =>
        new ChainLinks([.. links.Select((link, order) => link with { Order = order })])
            .Fill(Chains.ColumnsOf(Sample.Id(entity), Vocabulary), Sample.Id(entity), near.Select(Sample.Id).ToHashSet())
            .Select(column => $"{column.Stage?.Id}: {string.Join(", ", column.Links.Select(link => link.Id))}");

    private static ChainLink Link(string id, string source, string target, string? stage = null) =>
        new(Sample.Id(id), Sample.Id(source), Sample.Id(target), stage, 0);

    private static Entity Step(string id, int? position) => Sample.Entity(id) with { Kind = "Step", Properties = Position(position) };

    private static Relationship Part(string step, string chain, int? position) =>
        Relationship($"{step}-part-of-{chain}", step, chain, null, null) with { Type = "PART_OF", Properties = Position(position) };

    private static ValueMap<PropertyValue> Position(int? position) =>
        new(position is { } place ? [KeyValuePair.Create<string, PropertyValue>("position", new PropertyValue.Number(place))] : []);
}
