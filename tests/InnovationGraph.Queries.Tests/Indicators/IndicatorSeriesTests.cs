using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Indicators;
using InnovationGraph.Queries.Tests.Funding;
using static InnovationGraph.Queries.Tests.Indicators.IndicatorSample;

namespace InnovationGraph.Queries.Tests.Indicators;

public class IndicatorSeriesTests
{
    private static readonly SeriesFrame Frame = new(
        new(Ontology.Empty with { Dimensions = [Dimension("term", DimensionRole.Time), Dimension("setBy", DimensionRole.SetBy)] }),
        new Dictionary<RecordId, Interval>
        {
            [Sample.Id("18th")] = FundingSample.Period("2012", "2017"),
            [Sample.Id("19th")] = FundingSample.Period("2017", "2022"),
        });

    [Fact]
    public void Makes_one_series_for_each_subject_and_set_of_dimensions()
    {
        var series = Series(
        [
            Figure("a", "2020", 1), Figure("b", "2021", 2), Figure("c", "2020", 3) with { Dimensions = Counted("market", "china") },
            Figure("d", "2020", 4) with { Subject = Sample.Id("chips") },
        ]);
        Assert.Equal(["d", "a b", "c"], series.Select(one => string.Join(' ', one.Points)));
    }

    [Fact]
    public void Sorts_points_by_period_with_targets_behind_actuals_and_the_undated_last()
    {
        var series = Assert.Single(Series(
        [
            Figure("undated", null, 1), Figure("later", "2025", 70, Nature.Target), Figure("aim", "2020", 50, Nature.Target), Figure("reached", "2020", 25),
            Figure("within", "2020-05", 30),
        ]));
        Assert.Equal(["reached", "aim", "within", "later", "undated"], series.Points.Select(point => point.ToString()));
    }

    [Fact]
    public void Says_which_units_and_words_keep_points_from_being_one_line()
    {
        var series = Assert.Single(Series(
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

    [Fact]
    public void Points_may_differ_in_their_term_and_stand_at_its_years()
    {
        var series = Assert.Single(Series(
        [
            Figure("second", null, 2) with { Dimensions = Counted("term", "19th") }, Figure("undated", null, 3),
            Figure("first", null, 1) with { Dimensions = Counted("term", "18th") }, Figure("own", "2015", 4) with { Dimensions = Counted("term", "19th") },
        ]));
        Assert.Equal(["first", "own", "second", "undated"], series.Points.Select(point => point.ToString()));
        Assert.Equal(["2012", "2015", "2017", null], series.Times.Select(time => time.From?.ToString()));
        Assert.Empty(series.Dimensions);
    }

    [Fact]
    public void Who_set_a_target_keeps_it_neither_out_of_the_series_nor_from_being_compared()
    {
        var series = Assert.Single(Series(
            [Figure("aim", "2020", 50, Nature.Target) with { Dimensions = Counted("setBy", "plan") }, Figure("reached", "2020", 25)]));
        Assert.True(Assert.Single(series.Comparisons).IsComparable);
    }

    private static Dimension Dimension(string id, DimensionRole role) => new() { Id = id, TitleEn = id, TitleZh = null, Meaning = id, Role = role };

    private static IReadOnlyList<IndicatorSeries> Series(IReadOnlyCollection<Observation> figures) => IndicatorSeries.Of(figures, Frame);

    private static List<TargetComparison> Compare(params Observation[] figures) => [.. Series(figures).SelectMany(series => series.Comparisons)];
}
