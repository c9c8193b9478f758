using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Queries.Funding;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Funding;

/// <summary>How flows are chosen and grouped.</summary>
public class FundingRowTests
{
    private static readonly Flow[] Flows =
    [
        Flow(Relationship("f1", "state", "firm-a", Exact(1))),
        Flow(Relationship("f2", "state", "firm-a", Exact(2))),
        Flow(Relationship("f3", "state", "firm-a", Exact(4), "loans")),
        Flow(Relationship("f4", "bank", "firm-b", Exact(8), "loans")),
        Flow(Relationship("f5", "ministry", "state", Exact(16), null), hop: 2),
    ];

    [Fact]
    public void Are_one_for_each_hop_funder_recipient_and_channel_unless_asked_otherwise()
        => Assert.Equal(
            ["1 bank firm-b loans f4", "1 state firm-a grants f1,f2", "1 state firm-a loans f3", "2 ministry state  f5"],
            Group(Flows).Select(row => $"{row.Hop} {row.Funder?.Id} {row.Recipient?.Id} {row.Channel} {string.Join(',', row.Relationships)}"));

    [Fact]
    public void Name_only_the_keys_asked_for()
    {
        var row = Group(Flows, FundingKey.Instrument)[0];
        Assert.Equal((Instrument.Grant, 2), (row.Instrument, row.Count));
        Assert.Null(row.Funder);
        Assert.Null(row.Recipient);
        Assert.Null(row.Channel);
        Assert.Null(row.Kind);
        Assert.Null(row.Place);
        Assert.Null(row.Year);
    }

    [Fact]
    public void Are_by_instrument_other_where_there_is_no_channel()
        => Assert.Equal(
            [(1, Instrument.Grant, 2), (1, Instrument.Loan, 2), (2, Instrument.Other, 1)],
            Group(Flows, FundingKey.Instrument).Select(row => (row.Hop, row.Instrument!.Value, row.Count)));

    [Fact]
    public void Are_in_the_ontologys_order_of_channels_the_flows_without_one_last()
    {
        Flow[] flows =
            [.. new[] { null, "unheard", "listing", "loans", "grants" }.Select((channel, index) => Flow(Relationship($"f{index}", "state", "firm", null, channel)))];
        Assert.Equal(["grants", "loans", "listing", "unheard", null], Group(flows, FundingKey.Channel).Select(row => row.Channel));
    }

    [Fact]
    public void Are_the_same_whatever_order_the_flows_come_in()
        => Assert.Equal(
            Group(Flows).SelectMany(row => row.Relationships),
            Group([.. Flows.Reverse()]).SelectMany(row => row.Relationships));

    [Fact]
    public void Are_by_the_recipients_kind()
    {
        Flow[] flows = [.. Flows.Select(flow => flow with { Link = flow.Link with { Target = Summary(flow.Link.Target.Id.ToString(), flow.Hop == 1 ? "Firm" : "Body") } })];
        Assert.Equal([("Firm", 4), ("Body", 1)], Group(flows, FundingKey.Kind).Select(row => (row.Kind, row.Count)));
    }

    [Fact]
    public void Are_by_the_recipients_place_and_null_where_none_is_known()
    {
        var shenyang = Summary("shenyang", "Place");
        FundingOptions options = new()
        {
            GroupBy = [FundingKey.Place],
            Places = new Dictionary<RecordId, EntitySummary> { [Sample.Id("firm-a")] = shenyang },
        };
        Assert.Equal(
            [(1, shenyang, 3), (1, null, 1), (2, null, 1)],
            FundingSummary.Of(Flows, Vocabulary, options).Rows.Select(row => (row.Hop, row.Place, row.Count)));
    }

    [Theory]
    [InlineData("2019", "2019", "2019")]
    [InlineData("2019-03", "2019-12-31", "2019")]
    [InlineData("2019", "2022", "2019-2022")]
    [InlineData("2019~", "2022", "2019~-2022")]
    [InlineData("2019-03~", "2019", "2019")]
    [InlineData("2019", "..", "from 2019")]
    [InlineData("2019", null, "from 2019")]
    [InlineData(null, "2019", "until 2019")]
    [InlineData(null, "..", null)]
    [InlineData(null, null, null)]
    public void Are_by_year_or_by_a_span_that_is_never_split(string? from, string? to, string? year)
    {
        var flow = Flow(Relationship("a", "state", "firm") with { Money = Money(Exact(1), from: from, to: to) });
        Assert.Equal(year, Group([flow], FundingKey.Year)[0].Year);
    }

    [Fact]
    public void Take_the_year_of_the_relationship_where_the_amount_has_none()
    {
        var flow = Flow(Relationship("a", "state", "firm", Exact(1)) with { Valid = Period("2019", "2019") });
        Assert.Equal("2019", Group([flow], FundingKey.Year)[0].Year);
    }

    [Fact]
    public void Hold_only_flows_with_an_amount_of_the_basis_asked_for()
    {
        Flow[] flows =
        [
            Flow("paid", Exact(1)),
            Flow(Relationship("promised", "state", "firm") with { Money = Money(Exact(2), MoneyBasis.Announced) }),
            Flow("silent"),
        ];
        var report = FundingSummary.Of(flows, Vocabulary, new() { Bases = [MoneyBasis.Disbursed] });
        Assert.Equal("paid", Assert.Single(Assert.Single(report.Rows).Relationships).ToString());
        Assert.Equal("1 flow without an amount, left out because only an amount has a basis.", Assert.Single(report.Notes));
    }

    [Fact]
    public void Hold_the_flows_that_no_stated_bound_puts_outside_the_days()
    {
        Flow[] flows =
        [
            Dated("before", "2010", "2018"), Dated("reaches-in", "2018", "2019"), Dated("within", "2019", "2020"), Dated("around", "2010", "2030"),
            Dated("open", "2015", null), Dated("behind", "2022", ".."), Dated("undated", null, null),
            Flow(Relationship("amount-before", "state", "firm") with { Valid = Period("2020", "2020"), Money = Money(Exact(1), from: "2011", to: "2012") }),
        ];
        var report = FundingSummary.Of(flows, Vocabulary, new() { Days = Period("2019", "2021-06").Days });
        Assert.Equal(["around", "open", "reaches-in", "undated", "within"], report.Rows[0].Relationships.Select(id => id.ToString()));
    }

    [Fact]
    public void Are_none_without_flows()
    {
        var report = FundingSummary.Of([], Vocabulary, new() { Currency = "CNY" });
        Assert.Empty(report.Rows);
        Assert.Empty(report.Totals);
        Assert.Empty(report.Notes);
    }

    private static IReadOnlyList<FundingRow> Group(Flow[] flows, params FundingKey[] keys) =>
        FundingSummary.Of(flows, Vocabulary, new() { GroupBy = [.. keys] }).Rows;

    private static Flow Dated(string id, string? from, string? to) =>
        Flow(Relationship(id, "state", "firm") with { Valid = Period(from, to) });
}
