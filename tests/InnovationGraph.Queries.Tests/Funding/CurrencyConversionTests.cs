using InnovationGraph.Core.Quantities;
using InnovationGraph.Queries.Funding;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Funding;

public class CurrencyConversionTests
{
    private static readonly Quantity OwnRate = Over(6_500_000_000) with { Equivalents = [About(950_000_000, "USD")] };

    [Fact]
    public void Takes_a_figures_own_equivalent()
    {
        var conversion = InDollars([], Flow("a", OwnRate))["a"]!;
        Assert.Equal("Over 950000000 USD", Short(conversion.Quantity));
        Assert.Equal(Sample.Id("a"), conversion.Rate.Record);
    }

    [Fact]
    public void Is_about_at_best()
        => Assert.Equal("About 2 USD", Short(InDollars([], Flow("a", Exact(14) with { Equivalents = [Exact(2, "USD")] }))["a"]!.Quantity));

    [Fact]
    public void Makes_nearly_no_more_than_about()
        => Assert.Equal("About 2 USD", Short(InDollars([], Flow("a", Nearly(14) with { Equivalents = [Exact(2, "USD")] }))["a"]!.Quantity));

    [Fact]
    public void Keeps_bounds_as_bounds()
        => Assert.Equal(
            "About 2-4 USD", Short(InDollars([], Flow("a", new(null, 14, 28, "CNY", Qualifier.About, null, [About(3, "USD")])))["a"]!.Quantity));

    [Fact]
    public void Takes_the_rate_of_another_flow_and_names_it()
    {
        var conversion = InDollars([], Flow("a", Exact(14) with { Equivalents = [Exact(2, "USD")] }), Flow("b", Exact(70)))["b"]!;
        Assert.Equal(("About 10 USD", Sample.Id("a")), (Short(conversion.Quantity), conversion.Rate.Record));
    }

    [Fact]
    public void Takes_a_rate_that_another_record_implies_and_names_it()
    {
        var rates = ImpliedRate.Of(Sample.Id("elsewhere"), Exact(2, "USD") with { Equivalents = [Exact(14)] }, default);
        var conversion = InDollars(rates, Flow("a", Exact(70)))["a"]!;
        Assert.Equal(("About 10 USD", Sample.Id("elsewhere")), (Short(conversion.Quantity), conversion.Rate.Record));
    }

    [Fact]
    public void Takes_the_rate_nearest_in_time_before_one_without_a_date()
    {
        ImpliedRate[] rates =
        [
            new("CNY", "USD", 1m, Sample.Id("a-undated"), default), new("CNY", "USD", 2m, Sample.Id("far"), Period("2005", "2005")),
            new("CNY", "USD", 3m, Sample.Id("near"), Period("2018", "2018")),
        ];
        var flow = Flow(Relationship("f", "state", "firm") with { Money = Money(Exact(10), from: "2020", to: "2020") });
        Assert.Equal("About 30 USD", Short(InDollars(rates, flow)["f"]!.Quantity));
    }

    [Fact]
    public void Stands_beside_the_printed_figure_and_never_joins_totals()
    {
        var report = Report([], Flow("a", Exact(14) with { Equivalents = [Exact(2, "USD")] }), Flow("b", Exact(70)), Flow("c", Exact(3, "USD")));
        Assert.Equal("Exact 84 CNY, Exact 3 USD", Short(report.Totals));
        Assert.Equal(["About 12 USD", null], report.Totals.Select(total => total.Converted is { } converted ? Short(converted) : null));
    }

    [Fact]
    public void Counts_what_no_document_converts_and_makes_no_total_of_the_rest()
    {
        var report = Report([], Flow("a", Exact(70)), Flow("b", Exact(5, "EUR")), Flow("c", Exact(3, "USD")));
        Assert.All(report.Totals, total => Assert.Null(total.Converted));
        Assert.Equal("No document implies a rate to USD for 2 flows.", Assert.Single(report.Notes));
    }

    [Fact]
    public void Leaves_a_figure_in_that_currency_alone()
        => Assert.Null(InDollars([], Flow("a", Exact(2, "USD") with { Equivalents = [Exact(14)] }))["a"]);

    [Fact]
    public void Does_not_convert_unless_asked()
        => Assert.Null(Assert.Single(Summarise(Flow("a", OwnRate)).Totals).Converted);

    [Theory]
    [InlineData(1, 1_000_000, "About 1000000000000000000 USD")]
    [InlineData(1, 1_000_001, null)]
    [InlineData(0.000001, 1e18, null)]
    public void Leaves_what_would_be_greater_than_any_figure(double yuan, double dollars, string? converted)
    {
        var rates = ImpliedRate.Of(Sample.Id("r"), Exact((decimal)yuan) with { Equivalents = [Exact((decimal)dollars, "USD")] }, default);
        Assert.Equal(converted, InDollars(rates, Flow("a", Exact(1_000_000_000_000)))["a"] is { } conversion ? Short(conversion.Quantity) : null);
    }

    [Fact]
    public void Many_figures_and_many_rates_take_no_time_for_each_pair()
    {
        // Pairs would be ten thousand millions.
        const int Many = 100_000;
        var rates = Enumerable.Range(0, Many).Select(i => new ImpliedRate("CNY", "USD", 1 + i, Sample.Id($"r{i}"), Period("2018", "2018")));
        CurrencyConversion conversion = new("USD", rates);
        foreach (var i in Enumerable.Range(0, Many))
        {
            var converted = conversion.Convert(new(Sample.Id($"f{i}"), Exact(10), default, Period("2020", "2020"), 1));
            Assert.Equal("About 10 USD", Short(converted!.Quantity));
        }
    }

    [Fact]
    public void Takes_no_rate_from_what_is_no_money_or_nothing()
    {
        Assert.Empty(ImpliedRate.Of(Sample.Id("a"), Exact(0) with { Equivalents = [Exact(14, "USD")] }, default));
        Assert.Empty(ImpliedRate.Of(Sample.Id("a"), Exact(0.0000001m) with { Equivalents = [Exact(1e18m, "USD")] }, default));
        Assert.Empty(ImpliedRate.Of(Sample.Id("a"), Exact(1) with { Equivalents = [Exact(14, "percent"), Words("a lot")] }, default));
        Assert.Empty(ImpliedRate.Of(Sample.Id("a"), Exact(1, "percent") with { Equivalents = [Exact(14)] }, default));
    }

    private static FundingReport Report(IEnumerable<ImpliedRate> rates, params FundingFlow[] flows) =>
        FundingSummary.Of(flows, Vocabulary, new() { Currency = "USD", Rates = [.. rates] });

    private static Dictionary<string, Conversion?> InDollars(IEnumerable<ImpliedRate> rates, params FundingFlow[] flows) =>
        Report(rates, flows).Rows.SelectMany(row => row.Flows).ToDictionary(one => one.Flow.Id.ToString(), one => one.Figure.Converted);
}
