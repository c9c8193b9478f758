using InnovationGraph.Core.Records;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Traversal;
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
            report.Totals[0].Amounts.Select(amount => (amount.Currency, amount.Basis!.Value, amount.Instrument, (int)amount.Quantity.Value!)));
    }

    [Fact]
    public void Keep_hops_apart()
    {
        var report = Summarise(Flow("a", Exact(1)), Flow(Relationship("b", "ministry", "state", Exact(2)), hop: 2));
        Assert.Equal([(1, "Exact 1 CNY"), (2, "Exact 2 CNY")], report.Totals.Select(total => (total.Hop, Short(total.Amounts))));
    }

    [Fact]
    public void Tell_which_flows_have_no_figure()
    {
        var report = Summarise(Flow("c"), Flow("a", Words("tens of billions")), Flow("b", Exact(1)));
        Assert.Equal("Exact 1 CNY", Short(report.Totals[0].Amounts));
        Assert.Equal("2 flows without a figure, in no sum: a, c.", Assert.Single(report.Notes));
        Assert.Equal(3, report.Rows[0].Count);
    }

    [Theory]
    [InlineData(100, "f198, f199.")]
    [InlineData(101, "f198, f199 and 1 more.")]
    [InlineData(250, "f198, f199 and 150 more.")]
    public void Name_the_first_hundred_of_a_long_list(int count, string end)
    {
        var report = Summarise([.. Enumerable.Range(100, count).Select(i => Flow(FormattableString.Invariant($"f{i}")))]);
        Assert.EndsWith(end, Assert.Single(report.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Have_no_amount_where_no_flow_has_a_figure()
    {
        var report = Summarise(Flow("a"));
        Assert.Empty(report.Rows[0].Amounts);
        Assert.Empty(report.Totals);
    }

    [Fact]
    public void Take_a_total_and_leave_out_its_parts()
    {
        var report = Summarise(Flow("total", Exact(10)), Part("b", 3, "total"), Part("a", 4, "total"), Flow("other", Exact(1)));
        Assert.Equal("Exact 11 CNY", Short(report.Totals[0].Amounts));
        Assert.Equal("Not added, because total includes it: a, b.", Assert.Single(report.Notes));
        Assert.Equal(4, report.Rows[0].Count);
    }

    [Fact]
    public void Take_the_parts_of_a_total_that_is_not_there_or_has_no_figure()
    {
        Assert.Equal("Exact 7 CNY", Short(Summarise(Part("a", 3, "elsewhere"), Part("b", 4, "elsewhere")).Totals[0].Amounts));
        Assert.Equal("Exact 7 CNY", Short(Summarise(Part("a", 3, "total"), Part("b", 4, "total"), Flow("total")).Totals[0].Amounts));
    }

    [Fact]
    public void Leave_out_a_part_of_a_part()
    {
        var middle = Flow(Relationship("middle", "state", "firm") with { IncludedIn = Sample.Id("total") });
        Assert.Equal("Exact 10 CNY", Short(Summarise(Flow("total", Exact(10)), middle, Part("a", 3, "middle")).Totals[0].Amounts));
    }

    [Fact]
    public void Count_a_part_whose_total_is_in_another_sum_and_say_so()
    {
        var part = Flow(Relationship("part", "state", "firm", Exact(3), "loans") with { IncludedIn = Sample.Id("total") });
        var report = Summarise(Flow("total", Exact(10)), part);
        Assert.Equal("Exact 10 CNY, Exact 3 CNY", Short(report.Totals[0].Amounts));
        Assert.Equal("Do not add up across sums: total includes part.", Assert.Single(report.Notes));
    }

    [Fact]
    public void Show_a_part_in_a_row_that_does_not_hold_its_total()
    {
        var part = Flow(Relationship("part", "other-state", "firm", Exact(3)) with { IncludedIn = Sample.Id("total") });
        var report = Summarise(Flow("total", Exact(10)), part);
        Assert.Equal(["Exact 3 CNY", "Exact 10 CNY"], report.Rows.Select(row => Short(row.Amounts)));
        Assert.Equal("Exact 10 CNY", Short(report.Totals[0].Amounts));
    }

    [Fact]
    public void Take_totals_that_include_one_another_for_no_totals()
        => Assert.Equal("Exact 7 CNY", Short(Summarise(Part("a", 3, "b"), Part("b", 4, "a")).Totals[0].Amounts));

    [Theory]
    [InlineData(Stance.Reported, 1, Stance.Stated, 1, "b")]
    [InlineData(Stance.Stated, 1, Stance.Stated, 2, "b")]
    [InlineData(Stance.Hedged, 3, Stance.Stated, 1, "b")]
    [InlineData(Stance.Stated, 1, Stance.Stated, 1, "a")]
    public void Take_the_best_evidenced_account_of_a_fact(Stance stanceOfA, int publishersOfA, Stance stanceOfB, int publishersOfB, string counted)
    {
        var report = Summarise(Account("a", 3, stanceOfA, publishersOfA), Account("b", 4, stanceOfB, publishersOfB), Flow("c", Exact(10)));
        var (sum, other) = counted == "a" ? (13, "b") : (14, "a");
        Assert.Equal($"Exact {sum} CNY", Short(report.Totals[0].Amounts));
        Assert.Equal(
            $"Not added, because {counted} tells the same fact with better or equal evidence: {other}.", Assert.Single(report.Notes));
        Assert.Equal(["a", "b", "c"], report.Rows[0].Relationships.Select(id => id.ToString()));
    }

    [Fact]
    public void Take_one_account_of_a_fact_even_where_the_accounts_differ_in_what_the_money_is()
    {
        var loan = Account("b", 4, Stance.Hedged, 1);
        loan = Flow(loan.Link.Relationship with { Channel = "loans" });
        Assert.Equal("Exact 3 CNY", Short(Summarise(Account("a", 3, Stance.Stated, 1), loan).Totals[0].Amounts));
    }

    [Fact]
    public void Take_an_account_with_a_figure_before_one_without()
    {
        var silent = Flow(Relationship("a", "state", "firm") with { AccountOf = Sample.Id("fact") });
        Assert.Equal("Exact 4 CNY", Short(Summarise(silent, Account("b", 4, Stance.Hedged, 1)).Totals[0].Amounts));
    }

    [Fact]
    public void Leave_out_the_parts_of_an_account_that_another_stands_for()
        => Assert.Equal(
            "Exact 9 CNY",
            Short(Summarise(Account("a", 9, Stance.Stated, 1), Account("b", 8, Stance.Hedged, 1), Part("c", 5, "b")).Totals[0].Amounts));

    [Fact]
    public void Never_add_an_equivalent()
        => Assert.Equal(
            "Exact 3 CNY",
            Short(Summarise(Flow("a", Exact(1) with { Equivalents = [About(7, "USD")] }), Flow("b", Exact(2))).Totals[0].Amounts));

    private static Flow Part(string id, int value, string total) =>
        Flow(Relationship(id, "state", "firm", Exact(value)) with { IncludedIn = Sample.Id(total) });

    private static Flow Account(string id, int value, Stance stance, int publishers) =>
        Flow(Relationship(id, "state", "firm", Exact(value)) with
        {
            AccountOf = Sample.Id("fact"),
            Evidence = [.. Enumerable.Range(0, publishers).Select(publisher => Sample.Evidence(stance, $"paper-{publisher}"))],
        });
}
