using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Indicators;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;
using static InnovationGraph.Queries.Tests.Indicators.IndicatorSample;

namespace InnovationGraph.Queries.Tests.Indicators;

public class RatioFormulaTests
{
    private static readonly RatioFormula Efficiency = RatioFormula.Find("new-patents / rd-spending")!;

    [Fact]
    public void Divides_figures_of_one_subject_and_period_and_names_them()
    {
        var figure = Assert.Single(Efficiency.Apply([Patents("p", 10), Spending("s", Exact(4))]));
        Assert.Equal(2.5m, figure.Quantity.Value);
        Assert.Equal("count per CNY", figure.Quantity.Unit);
        Assert.Equal(Qualifier.Exact, figure.Quantity.Qualifier);
        Assert.Equal([Sample.Id("p"), Sample.Id("s")], figure.Inputs);
    }

    [Fact]
    public void Is_about_where_an_input_is() =>
        Assert.Equal(Qualifier.About, Assert.Single(Efficiency.Apply([Patents("p", 10), Spending("s", About(4))])).Quantity.Qualifier);

    [Fact]
    public void Takes_each_currency_for_itself() => Assert.Equal(
        ["count per CNY", "count per USD"],
        Efficiency.Apply([Patents("p", 10), Spending("s", Exact(4)), Spending("t", Exact(1, "USD"))]).Select(figure => figure.Quantity.Unit));

    [Fact]
    public void Gives_nothing_where_subject_period_nature_or_dimensions_differ() => Assert.Empty(Efficiency.Apply(
    [
        Patents("p", 10),
        Spending("a", Exact(4)) with { Subject = Sample.Id("chips") },
        Spending("b", Exact(4)) with { Period = Period("2021", "2021") },
        Spending("c", Exact(4)) with { Nature = Nature.Target },
        Spending("d", Exact(4)) with { Dimensions = Counted("market", "china") },
    ]));

    [Fact]
    public void Gives_nothing_for_undated_figures_bounds_words_and_zero() => Assert.Empty(Efficiency.Apply(
    [
        Patents("p", 10),
        Patents("q", 10) with { Period = default },
        Spending("a", Exact(4)) with { Period = default },
        Spending("b", Over(4)),
        Spending("c", Words("rose")),
        Spending("d", Exact(0)),
    ]));

    [Theory]
    [InlineData("a * b")]
    [InlineData("a / b / c")]
    [InlineData("")]
    [InlineData(null)]
    public void Is_no_formula_but_one_input_over_another(string? text) => Assert.Null(RatioFormula.Find(text));

    private static Observation Patents(string id, decimal count) =>
        Figure(id, "2020", count, indicator: "new-patents") with { Quantity = Exact(count, "count") };

    private static Observation Spending(string id, Quantity quantity) => Figure(id, "2020", 1, indicator: "rd-spending") with { Quantity = quantity };
}
