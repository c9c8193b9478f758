using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Indicators;
using InnovationGraph.Queries.Tests.Funding;
using static InnovationGraph.Queries.Tests.Indicators.IndicatorSample;

namespace InnovationGraph.Queries.Tests.Indicators;

public class IndicatorSeriesTests
{
    [Fact]
    public void Makes_one_series_for_each_subject_and_set_of_dimensions()
    {
        var series = IndicatorSeries.Of(
        [
            Figure("a", "2020", 1), Figure("b", "2021", 2), Figure("c", "2020", 3) with { Dimensions = Counted("market", "china") },
            Figure("d", "2020", 4) with { Subject = Sample.Id("chips") },
        ]);
        Assert.Equal(["d", "a b", "c"], series.Select(one => string.Join(' ', one.Points)));
    }

    [Fact]
    public void Sorts_points_by_period_with_targets_behind_actuals_and_the_undated_last()
    {
        var series = Assert.Single(IndicatorSeries.Of(
        [
            Figure("undated", null, 1), Figure("later", "2025", 70, Nature.Target), Figure("aim", "2020", 50, Nature.Target), Figure("reached", "2020", 25),
            Figure("within", "2020-05", 30),
        ]));
        Assert.Equal(["reached", "aim", "within", "later", "undated"], series.Points.Select(point => point.ToString()));
    }

    [Fact]
    public void Says_which_units_and_words_keep_points_from_being_one_line()
    {
        var series = Assert.Single(IndicatorSeries.Of(
            [Figure("a", "2017", null), Figure("b", "2020", 1) with { Quantity = FundingSample.Exact(1) }]));
        Assert.False(series.IsComparable);
        Assert.Equal(["The points differ in unit: CNY, percent.", "The source gives no number, only words, for a."], series.Notes);
    }

    [Fact]
    public void A_target_is_comparable_with_an_actual_of_the_same_unit_dimensions_and_period()
    {
        var comparison = Assert.Single(Compare(Figure("aim", "2020", 50, Nature.Target), Figure("reached", "2020", 25)));
        Assert.Equal(Sample.Id("reached"), comparison.Actual);
        Assert.True(comparison.IsComparable);
    }

    [Fact]
    public void A_target_beside_an_actual_of_other_dimensions_or_periods_says_what_differs()
    {
        var comparison = Assert.Single(Compare(
            Figure("aim", "2020", 50, Nature.Target), Figure("reached", "2020-12", 25) with { Dimensions = Counted("population", "reducers") }));
        Assert.False(comparison.IsComparable);
        Assert.Equal(["population: not stated against reducers", "period: 2020 against 2020-12"], comparison.Differences);
    }

    [Fact]
    public void The_closest_actual_comes_first()
    {
        var comparisons = Compare(
            Figure("aim", "2020", 50, Nature.Target), Figure("a", "2020", 25) with { Dimensions = Counted("component", "reducers") }, Figure("b", "2020", 30));
        Assert.Equal(["b", "a"], comparisons.Select(comparison => comparison.Actual.ToString()));
    }

    [Fact]
    public void A_target_without_an_actual_of_its_time_says_so()
    {
        var comparison = Assert.Single(Compare(Figure("aim", "2025", 80, Nature.Target), Figure("reached", "2020", 25)));
        Assert.Null(comparison.Actual);
        Assert.False(comparison.IsComparable);
        Assert.Equal(["No actual figure of that time is recorded."], comparison.Differences);
    }

    private static List<TargetComparison> Compare(params Observation[] figures) => [.. IndicatorSeries.Of(figures).SelectMany(series => series.Comparisons)];
}
