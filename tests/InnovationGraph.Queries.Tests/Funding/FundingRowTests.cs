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
    private static readonly FundingFlow[] Flows =
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
            ["1 bank firm-b loans f4", "1 state firm-a loans f3", "1 state firm-a grants f1,f2", "2 ministry state  f5"],
            Group(Flows).Select(row => $"{row.Hop} {row.Funder?.Id} {row.Recipient?.Id} {row.Channel} {string.Join(',', Ids(row))}"));

    [Fact]
    public void Are_by_the_greatest_amount_the_ones_without_a_figure_last()
    {
        FundingFlow[] flows = [Flow(Relationship("a", "a", "firm")), Flow(Relationship("b", "b", "firm", Over(3))), Flow(Relationship("c", "c", "firm", AtMost(20)))];
        Assert.Equal(["c", "b", "a"], Group(flows).SelectMany(Ids));
    }

    [Fact]
    public void Are_by_the_amount_in_the_currency_asked_for()
    {
        FundingFlow[] flows =
            [Flow(Relationship("a", "a", "firm", Exact(70) with { Equivalents = [Exact(10, "USD")] })), Flow(Relationship("b", "b", "firm", Exact(11, "USD")))];
        Assert.Equal(["b", "a"], FundingSummary.Of(flows, Vocabulary, new() { Currency = "USD" }).Rows.SelectMany(Ids));
    }

    [Fact]
    public void Are_by_date_the_undated_last_and_counted()
    {
        var report = FundingSummary.Of([Dated("late", "2020", null), Dated("none", null, null), Dated("early", null, "2010")], Vocabulary, new() { GroupBy = [FundingKey.Year], Sort = FundingSort.Date });
        Assert.Equal(["early", "late", "none"], report.Rows.SelectMany(Ids));
        Assert.Contains("Without a date: 1 flow.", report.Notes);
    }

    [Fact]
    public void Are_by_the_names_of_funder_and_recipient()
    {
        FundingFlow[] flows =
            [Flow(Relationship("x", "b", "firm", Exact(9))), Flow(Relationship("y", "a", "other", Exact(8))), Flow(Relationship("z", "a", "firm"))];
        Assert.Equal(["z", "y", "x"], FundingSummary.Of(flows, Vocabulary, new() { Sort = FundingSort.Name }).Rows.SelectMany(Ids));
    }

    [Fact]
    public void Say_what_their_payers_are_where_they_are_the_same()
    {
        FundingOptions options = new()
        {
            GroupBy = [FundingKey.Recipient],
            Payers = Payers([("state", PayerClass.Central), ("bank", PayerClass.Public), ("ministry", PayerClass.Central)], [("ministry", "here"), ("state", "there")]),
        };
        FundingFlow[] flows = [.. Flows, Flow(Relationship("f6", "bank", "firm-a", Exact(3)))];
        Assert.Equal(
            [("firm-b", PayerClass.Public), ("firm-a", null), ("state", PayerClass.Foreign)],
            FundingSummary.Of(flows, Vocabulary, options).Rows.Select(row => (row.Recipient!.Id.ToString(), row.PayerClass)));
    }

    [Fact]
    public void Hold_only_flows_of_the_payers_asked_for_and_count_those_of_whom_nothing_is_known()
    {
        FundingOptions options = new() { PayerClasses = [PayerClass.Central], Payers = Payers([("state", PayerClass.Central), ("bank", PayerClass.Private)]) };
        var report = FundingSummary.Of(Flows, Vocabulary, options);
        Assert.Equal(["f3", "f1", "f2"], report.Rows.SelectMany(Ids));
        Assert.Equal("Left out, because it is not known what their payers are: 1 flow.", Assert.Single(report.Notes));
    }

    [Fact]
    public void Name_the_flow_of_the_group_that_they_are_an_example_of()
    {
        FundingOptions options = new() { Payers = Payers(groups: [("fund", "funds"), ("funds", "investors")]) };
        FundingFlow[] flows = [Flow(Relationship("one", "fund", "firm")), Flow(Relationship("some", "funds", "firm")), Flow(Relationship("all", "investors", "firm"))];
        Assert.Equal(
            [("one", "some"), ("some", "all"), ("all", null)],
            FundingSummary.Of(flows, Vocabulary, options).Rows.Select(row => (Ids(row).Single(), row.ExampleOf?.ToString())));
    }

    [Fact]
    public void Name_no_flow_of_the_group_at_another_time_and_none_where_they_differ()
    {
        FundingOptions options = new() { Payers = Payers(groups: [("fund", "funds"), ("fund", "investors")]) };
        FundingFlow[] flows =
        [
            Flow(Relationship("early", "fund", "firm") with { Valid = Period("2010", "2012") }), Flow(Relationship("late", "fund", "firm") with { Valid = Period("2018", "2019") }),
            Flow(Relationship("some", "funds", "firm") with { Valid = Period("2018", null) }),
        ];
        Assert.All(FundingSummary.Of(flows, Vocabulary, options).Rows, row => Assert.Null(row.ExampleOf));
        Assert.Equal("some", FundingSummary.Of(flows[1..], Vocabulary, options).Rows[0].ExampleOf?.ToString());
    }

    [Fact]
    public void Name_only_the_keys_asked_for()
    {
        var row = Group(Flows, FundingKey.Instrument)[1];
        Assert.Equal((Instrument.Grant, 2), (row.Instrument, row.Count));
        Assert.Null(row.Funder);
        Assert.Null(row.Recipient);
        Assert.Null(row.Channel);
        Assert.Null(row.RecipientKind);
        Assert.Null(row.RecipientPlace);
        Assert.Null(row.Year);
    }

    [Fact]
    public void Are_by_instrument_other_where_there_is_no_channel()
        => Assert.Equal(
            [(1, Instrument.Loan, 2), (1, Instrument.Grant, 2), (2, Instrument.Other, 1)],
            Group(Flows, FundingKey.Instrument).Select(row => (row.Hop, row.Instrument!.Value, row.Count)));

    [Fact]
    public void Are_in_the_ontologys_order_of_channels_the_flows_without_one_last()
    {
        FundingFlow[] flows =
            [.. new[] { null, "unheard", "listing", "loans", "grants" }.Select((channel, index) => Flow(Relationship($"f{index}", "state", "firm", null, channel)))];
        Assert.Equal(["grants", "loans", "listing", "unheard", null], Group(flows, FundingKey.Channel).Select(row => row.Channel));
    }

    [Fact]
    public void Are_the_same_whatever_order_the_flows_come_in()
        => Assert.Equal(
            Group(Flows).SelectMany(Ids),
            Group([.. Flows.Reverse()]).SelectMany(Ids));

    [Fact]
    public void Are_by_the_recipients_kind()
    {
        FundingFlow[] flows = [.. Flows.Select(flow => new FundingFlow(flow.Hop, flow.Link with { Target = Summary(flow.Link.Target.Id.ToString(), flow.Hop == 1 ? "Firm" : "Body") }))];
        Assert.Equal([("Firm", 4), ("Body", 1)], Group(flows, FundingKey.RecipientKind).Select(row => (row.RecipientKind, row.Count)));
    }

    [Fact]
    public void Are_by_the_recipients_place_and_null_where_none_is_known()
    {
        var shenyang = Summary("shenyang", "Place");
        FundingOptions options = new()
        {
            GroupBy = [FundingKey.RecipientPlace],
            Places = new Dictionary<RecordId, EntitySummary> { [Sample.Id("firm-a")] = shenyang },
        };
        Assert.Equal(
            [(1, null, 1), (1, shenyang, 3), (2, null, 1)],
            FundingSummary.Of(Flows, Vocabulary, options).Rows.Select(row => (row.Hop, row.RecipientPlace, row.Count)));
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
        FundingFlow[] flows =
        [
            Flow("paid", Exact(1)),
            Flow(Relationship("promised", "state", "firm") with { Money = Money(Exact(2), MoneyBasis.Announced) }),
            Flow("silent"),
        ];
        var report = FundingSummary.Of(flows, Vocabulary, new() { Bases = [MoneyBasis.Disbursed] });
        Assert.Equal("paid", Assert.Single(report.Rows.SelectMany(Ids)));
        Assert.Equal("Left out, because only an amount has a basis: 1 flow without an amount.", Assert.Single(report.Notes));
    }

    [Fact]
    public void Hold_the_flows_that_no_stated_bound_puts_outside_the_days()
    {
        FundingFlow[] flows =
        [
            Dated("before", "2010", "2018"), Dated("reaches-in", "2018", "2019"), Dated("within", "2019", "2020"), Dated("around", "2010", "2030"),
            Dated("open", "2015", null), Dated("behind", "2022", ".."), Dated("undated", null, null),
            Flow(Relationship("amount-before", "state", "firm") with { Valid = Period("2020", "2020"), Money = Money(Exact(1), from: "2011", to: "2012") }),
        ];
        var report = FundingSummary.Of(flows, Vocabulary, new() { Days = Period("2019", "2021-06").Days });
        Assert.Equal(["around", "open", "reaches-in", "undated", "within"], report.Rows.SelectMany(Ids));
    }

    [Fact]
    public void Are_none_without_flows()
    {
        var report = FundingSummary.Of([], Vocabulary, new() { Currency = "CNY" });
        Assert.Empty(report.Rows);
        Assert.Empty(report.Totals);
        Assert.Empty(report.Notes);
    }

    private static IEnumerable<string> Ids(FundingRow row) => row.Flows.Select(one => one.Flow.Id.ToString());

    private static IReadOnlyList<FundingRow> Group(FundingFlow[] flows, params FundingKey[] keys) =>
        FundingSummary.Of(flows, Vocabulary, new() { GroupBy = [.. keys] }).Rows;

    private static FundingFlow Dated(string id, string? from, string? to) =>
        Flow(Relationship(id, "state", "firm") with { Valid = Period(from, to) });
}
