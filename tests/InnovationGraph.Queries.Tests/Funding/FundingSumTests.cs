using InnovationGraph.Core.Records;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Queries.Funding;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Funding;

/// <summary>What sums take in and what they leave out.</summary>
public class FundingSumTests
{
    [Fact]
    public void Never_mix_currency_basis_or_instrument()
    {
        var report = Summarise(
            Flow("a", Exact(1)),
            Flow("b", Exact(2)),
            Flow("c", Exact(4, "USD")),
            Flow(Relationship("d", "state", "firm") with { Money = Money(Exact(8), MoneyBasis.Announced) }),
            Flow(Relationship("e", "state", "firm", Exact(16), channel: "loans")),
            Flow(Relationship("f", "state", "firm", Exact(32), channel: null)));
        Assert.Equal(
            [
                ("CNY", MoneyBasis.Announced, Instrument.Grant, 8), ("CNY", MoneyBasis.Disbursed, Instrument.Other, 32),
                ("CNY", MoneyBasis.Disbursed, Instrument.Grant, 3), ("CNY", MoneyBasis.Disbursed, Instrument.Loan, 16),
                ("USD", MoneyBasis.Disbursed, Instrument.Grant, 4),
            ],
            report.Totals.Select(total => (total.Group.Currency, total.Group.Basis!.Value, total.Group.Instrument, (int)total.Quantity.Value!)));
    }

    [Fact]
    public void Keep_hops_apart()
    {
        var report = Summarise(Flow("a", Exact(1)), Flow(Relationship("b", "ministry", "state", Exact(2)), hop: 2));
        Assert.Equal([(1, "Exact 1 CNY"), (2, "Exact 2 CNY")], report.Totals.Select(total => (total.Group.Hop, Short(total.Quantity))));
    }

    [Fact]
    public void Tell_which_flows_have_no_figure()
    {
        var report = Summarise(Flow("c"), Flow("a", Words("tens of billions")), Flow("b", Exact(1)));
        Assert.Equal("Exact 1 CNY", Short(report.Totals));
        Assert.Equal("In no total: 2 of 3 flows (no figure 2).", Assert.Single(report.Notes));
        Assert.Equal(3, report.Rows[0].Count);
    }

    [Fact]
    public void Are_none_where_no_flow_has_a_figure()
    {
        var report = Summarise(Flow("a"));
        Assert.Equal("no figure", WhyNot(report, "a"));
        Assert.Empty(report.Totals);
    }

    [Fact]
    public void Never_mix_the_countries_of_payers()
    {
        FundingOptions options = new() { Payers = Payers(countries: [("state", "here"), ("other-state", "there")]) };
        var report = FundingSummary.Of(
            [Flow("a", Exact(1)), Flow(Relationship("b", "other-state", "firm", Exact(2))), Flow(Relationship("c", "nobody", "firm", Exact(4)))], Vocabulary, options);
        Assert.Equal([("here", 1), ("there", 2), (null, 4)], report.Totals.Select(total => (total.Group.PayerCountry?.ToString(), (int)total.Quantity.Value!)));
    }

    [Theory]
    [InlineData(MoneyBasis.Valuation, "valuation")]
    [InlineData(MoneyBasis.Target, "target")]
    [InlineData(MoneyBasis.Estimate, "estimate")]
    public void Hold_no_valuation_target_or_estimate(MoneyBasis basis, string why)
    {
        var report = Summarise(Flow(Relationship("a", "state", "firm") with { Money = Money(Exact(8), basis) }));
        Assert.Empty(report.Totals);
        Assert.Equal(why, WhyNot(report, "a"));
    }

    [Fact]
    public void Hold_nothing_in_a_currency_that_is_not_stated()
        => Assert.Equal("currency not stated", WhyNot(Summarise(Flow("a", Exact(1, "XXX"))), "a"));

    [Fact]
    public void Say_what_they_add_and_leave_out_and_of_which_time()
    {
        var report = Summarise(
            Flow(Relationship("a", "state", "one") with { Money = Money(Exact(1), from: "2019", to: "2020") }),
            Flow(Relationship("b", "state", "two") with { Money = Money(Exact(2), from: "2018-05", to: "2018-06") }),
            Flow(Relationship("c", "state", "three") with { Money = Money(Exact(4)), IncludedIn = Sample.Id("a") }));
        var total = Assert.Single(report.Totals);
        Assert.Equal((2, 1, Period("2018-05", "2020")), (total.Rows, total.LeftOut, total.Period));
    }

    [Theory]
    [InlineData("2020", "..", "..")]
    [InlineData("..", "..", "..")]
    [InlineData("2020", "2021", "2021")]
    [InlineData("..", null, null)]
    public void Are_ongoing_where_something_that_they_add_is(string? to, string? other, string? all)
    {
        var report = Summarise(
            Flow(Relationship("a", "state", "one") with { Money = Money(Exact(1), from: "2019", to: to) }),
            Flow(Relationship("b", "state", "two") with { Money = Money(Exact(2), from: "2018", to: other) }));
        Assert.Equal(Period("2018", all), Assert.Single(report.Totals).Period);
    }

    [Fact]
    public void Say_in_a_cell_who_pays_and_how_many_hops_upstream()
    {
        FundingOptions options = new() { Payers = Payers(countries: [("state", "here")]) };
        var report = FundingSummary.Of([Flow("a", Exact(1)), Flow(Relationship("b", "nobody", "state", Exact(2)), hop: 2)], Vocabulary, options);
        Assert.Equal(["CNY 1 disbursed grant from here", "CNY 2 disbursed grant hop 2"], TotalBody.Of(report.Totals).Select(total => total.ToCellText()));
    }

    [Fact]
    public void Leave_out_what_a_member_gave_or_got_where_its_group_is_counted()
    {
        FundingOptions options = new() { Payers = Payers(groups: [("bank", "banks"), ("banks", "lenders"), ("firm", "firms")]) };
        var report = FundingSummary.Of(
            [
                Flow(Relationship("member", "bank", "firm", Exact(9))), Flow(Relationship("group", "lenders", "firm", Exact(3))),
                Flow(Relationship("all", "lenders", "firms", Exact(2))), Flow(Relationship("elsewhere", "bank", "other", Exact(20))),
            ],
            Vocabulary,
            options);
        Assert.Equal("Exact 22 CNY", Short(report.Totals));
        Assert.Equal("example or member of group", WhyNot(report, "member"));
        Assert.Equal("example or member of all", WhyNot(report, "group"));
    }

    [Fact]
    public void Count_what_a_member_gave_at_another_time_than_its_group()
    {
        FundingOptions options = new() { Payers = Payers(groups: [("bank", "banks")]) };
        var report = FundingSummary.Of(
            [
                Flow(Relationship("member", "bank", "firm") with { Money = Money(Exact(9), from: "2010", to: "2012") }),
                Flow(Relationship("group", "banks", "firm") with { Money = Money(Exact(3), from: "2013", to: "2014") }),
            ],
            Vocabulary,
            options);
        Assert.Equal("Exact 12 CNY", Short(report.Totals));
    }

    [Fact]
    public void Take_the_greater_of_two_periods_that_overlap()
    {
        var report = Summarise(InPeriod("a", 5, "2017", "2020"), InPeriod("b", 7, "2019", "2022"), InPeriod("c", 1, "2021", "2023"), InPeriod("d", 2, "2010", "2016"));
        Assert.Equal("Exact 9 CNY", Short(report.Totals));
        Assert.Equal(["overlaps in period with b", null, "overlaps in period with b", null], new[] { "a", "b", "c", "d" }.Select(id => WhyNot(report, id)));
    }

    [Fact]
    public void Take_both_of_one_period()
        => Assert.Equal("Exact 12 CNY", Short(Summarise(InPeriod("a", 5, "2019", "2019"), InPeriod("b", 7, "2019", "2019")).Totals));

    [Fact]
    public void Take_both_of_two_recipients_in_periods_that_overlap()
    {
        var other = InPeriod("b", 7, "2019", "2022").Link.Relationship with { Target = Sample.Id("other") };
        Assert.Equal("Exact 12 CNY", Short(Summarise(InPeriod("a", 5, "2017", "2020"), Flow(other)).Totals));
    }

    [Fact]
    public void Take_both_of_two_projects_or_channels_in_periods_that_overlap()
    {
        var (early, late) = (Money(Exact(10), from: "2017", to: "2019"), Money(Exact(5), from: "2018", to: "2020"));
        Assert.Equal(
            "Exact 15 CNY",
            Short(Summarise(
                ViaProject(Relationship("a", "state", "one") with { Money = early }), ViaProject(Relationship("b", "state", "two") with { Money = late })).Totals));
        Assert.Equal(
            "Exact 15 CNY",
            Short(Summarise(
                Flow(Relationship("a", "state", "firm") with { Money = early }),
                Flow(Relationship("b", "state", "firm", channel: "project-funding") with { Money = late })).Totals));
    }

    [Theory]
    [InlineData("home", "abroad", "Exact 15 CNY")]
    [InlineData("home", "home", "Exact 10 CNY")]
    [InlineData("home", null, "Exact 10 CNY")]
    public void Take_both_of_two_observations_of_different_markets_in_periods_that_overlap(string? market, string? other, string sum)
    {
        Ledger ledger = new([Observed("a", 10, "2017", "2019", market), Observed("b", 5, "2018", "2020", other)], InnovationGraph.Queries.Funding.Payers.None);
        Assert.Equal(sum, Short(ledger.TotalsOf([Observed("a", 10, "2017", "2019", market), Observed("b", 5, "2018", "2020", other)])));

        static Figure Observed(string id, int value, string from, string to, string? market) =>
            new(Sample.Id(id), Exact(value), Instrument.Grant, Period(from, to), 1)
            {
                Recipient = Sample.Id("firm"),
                Indicator = "subsidies",
                Dimensions = new(market is null ? [] : [new("market", Sample.Id(market))]),
            };
    }

    [Theory]
    [InlineData("state", "2021", "2017", "Exact 20 CNY")]
    [InlineData("city", "2017", "2017", "Exact 20 CNY")]
    [InlineData("state", "2017", "2017", "Exact 10 CNY")]
    [InlineData("state", null, "2017", "Exact 10 CNY")]
    [InlineData("someone", "2017", "2017", "Exact 10 CNY")]
    public void Take_one_of_the_same_figure_to_a_project_and_its_leader_of_one_time_by_one_payer(string payer, string? when, string whenProject, string sum)
    {
        FundingOptions options = new() { Payers = Payers([("someone", PayerClass.Unnamed), ("state", PayerClass.Central), ("city", PayerClass.Local)]) };
        var report = FundingSummary.Of(
            [
                Flow(Relationship("own", payer, "firm") with { Money = Money(Exact(10), from: when, to: when) }),
                ViaProject(Relationship("via", "state", "project") with { Money = Money(Exact(10), from: whenProject, to: whenProject) }),
            ],
            Vocabulary,
            options);
        Assert.Equal(sum, Short(report.Totals));
    }

    [Fact]
    public void Leave_out_a_part_where_another_account_of_it_is_named_as_part()
    {
        var part = Account("a", 30, Stance.Hedged, 1).Link.Relationship with { IncludedIn = Sample.Id("total") };
        var report = Summarise(Flow("total", Exact(100)), Flow(part), Account("b", 31, Stance.Stated, 1));
        Assert.Equal("Exact 100 CNY", Short(report.Totals));
        Assert.Equal("part of total", WhyNot(report, "b"));
    }

    [Fact]
    public void Take_only_groups_and_classes_for_what_an_entity_is_one_of()
    {
        LinkedRelationship[] memberships = [To("chamber", "Association"), To("banks", "Banks"), To("lenders", "Class")];
        Assert.Equal(["banks", "lenders"], InnovationGraph.Queries.Funding.Payers.GroupsIn(memberships, Vocabulary)[Sample.Id("bank")].Select(group => group.ToString()));

        static LinkedRelationship To(string group, string kind) => new(Relationship(group + "-link", "bank", group), Summary("bank"), Summary(group, kind));
    }

    [Fact]
    public void Take_a_total_and_leave_out_its_parts()
    {
        var report = Summarise(Flow("total", Exact(10)), Part("b", 3, "total"), Part("a", 4, "total"), Flow("other", Exact(1)));
        Assert.Equal("Exact 11 CNY", Short(report.Totals));
        Assert.Equal("part of total", WhyNot(report, "a"));
        Assert.Equal("In no total: 2 of 4 flows (part of another row 2).", Assert.Single(report.Notes));
        Assert.Equal(4, report.Rows[0].Count);
    }

    [Fact]
    public void Take_the_parts_of_a_total_that_is_not_there_or_has_no_figure()
    {
        Assert.Equal("Exact 7 CNY", Short(Summarise(Part("a", 3, "elsewhere"), Part("b", 4, "elsewhere")).Totals));
        Assert.Equal("Exact 7 CNY", Short(Summarise(Part("a", 3, "total"), Part("b", 4, "total"), Flow("total")).Totals));
    }

    [Fact]
    public void Leave_out_a_part_of_a_part()
    {
        var middle = Flow(Relationship("middle", "state", "firm") with { IncludedIn = Sample.Id("total") });
        Assert.Equal("Exact 10 CNY", Short(Summarise(Flow("total", Exact(10)), middle, Part("a", 3, "middle")).Totals));
    }

    [Fact]
    public void Count_a_part_whose_total_is_in_another_sum()
    {
        var part = Flow(Relationship("part", "state", "firm", Exact(3), "loans") with { IncludedIn = Sample.Id("total") });
        var report = Summarise(Flow("total", Exact(10)), part);
        Assert.Equal("Exact 10 CNY, Exact 3 CNY", Short(report.Totals));
        Assert.Null(WhyNot(report, "part"));
    }

    [Fact]
    public void Are_those_of_the_rows_together()
    {
        var part = Flow(Relationship("part", "other-state", "firm", Exact(3)) with { IncludedIn = Sample.Id("total") });
        var report = Summarise(Flow("total", Exact(10)), part);
        Assert.Equal(["Exact 10 CNY", ""], report.Rows.Select(row => Short(row.Totals)));
        Assert.Equal("Exact 10 CNY", Short(report.Totals));
    }

    [Fact]
    public void Take_the_greatest_of_totals_that_include_one_another()
        => Assert.Equal("Exact 4 CNY", Short(Summarise(Part("a", 3, "b"), Part("b", 4, "a")).Totals));

    [Theory]
    [InlineData(Stance.Reported, 1, Stance.Stated, 1, "b")]
    [InlineData(Stance.Stated, 1, Stance.Stated, 2, "b")]
    [InlineData(Stance.Hedged, 3, Stance.Stated, 1, "b")]
    [InlineData(Stance.Stated, 1, Stance.Stated, 1, "a")]
    public void Take_the_best_evidenced_account_of_a_fact(Stance stanceOfA, int publishersOfA, Stance stanceOfB, int publishersOfB, string counted)
    {
        var report = Summarise(Account("a", 3, stanceOfA, publishersOfA), Account("b", 4, stanceOfB, publishersOfB), Flow("c", Exact(10)));
        var (sum, other) = counted == "a" ? (13, "b") : (14, "a");
        Assert.Equal($"Exact {sum} CNY", Short(report.Totals));
        Assert.Equal($"another account of {counted}", WhyNot(report, other));
        Assert.Equal(["a", "b", "c"], report.Rows[0].Flows.Select(one => one.Flow.Id.ToString()));
    }

    [Fact]
    public void Take_one_account_of_a_fact_even_where_the_accounts_differ_in_what_the_money_is()
    {
        var loan = Account("b", 4, Stance.Hedged, 1);
        loan = Flow(loan.Link.Relationship with { Channel = "loans" });
        Assert.Equal("Exact 3 CNY", Short(Summarise(Account("a", 3, Stance.Stated, 1), loan).Totals));
    }

    [Fact]
    public void Take_an_account_with_a_figure_before_one_without()
    {
        var silent = Flow(Relationship("a", "state", "firm") with { AccountOf = Sample.Id("fact") });
        Assert.Equal("Exact 4 CNY", Short(Summarise(silent, Account("b", 4, Stance.Hedged, 1)).Totals));
    }

    [Fact]
    public void Leave_out_the_parts_of_an_account_that_another_stands_for()
        => Assert.Equal(
            "Exact 9 CNY",
            Short(Summarise(Account("a", 9, Stance.Stated, 1), Account("b", 8, Stance.Hedged, 1), Part("c", 5, "b")).Totals));

    [Fact]
    public void Never_add_an_equivalent()
        => Assert.Equal(
            "Exact 3 CNY",
            Short(Summarise(Flow("a", Exact(1) with { Equivalents = [About(7, "USD")] }), Flow("b", Exact(2))).Totals));

    private static string? WhyNot(FundingReport report, string id) =>
        report.Rows.SelectMany(row => row.Flows).Single(one => one.Flow.Id == Sample.Id(id)).WhyNot?.ToString();

    private static FundingFlow InPeriod(string id, int value, string from, string to) =>
        Flow(Relationship(id, "state", "firm") with { Money = Money(Exact(value), from: from, to: to) });

    private static FundingFlow Part(string id, int value, string total) =>
        Flow(Relationship(id, "state", "firm", Exact(value)) with { IncludedIn = Sample.Id(total) });

    private static FundingFlow Account(string id, int value, Stance stance, int publishers) =>
        Flow(Relationship(id, "state", "firm", Exact(value)) with
        {
            AccountOf = Sample.Id("fact"),
            Evidence = [.. Enumerable.Range(0, publishers).Select(publisher => Sample.Evidence(stance, $"paper-{publisher}"))],
        });
}
