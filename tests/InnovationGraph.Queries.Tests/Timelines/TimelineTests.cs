using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Queries.Timelines;
using static InnovationGraph.Queries.Tests.Funding.FundingSample;

namespace InnovationGraph.Queries.Tests.Timelines;

public class TimelineTests
{
    [Fact]
    public void Puts_the_less_precise_of_two_dates_first_where_they_start_on_one_day()
    {
        var timeline = Timeline.Of(null, [Dated("day", "2019-01-01"), Dated("month", "2019-01"), Dated("year", "2019"), Dated("before", "2018-12-31")], [], []);
        Assert.Equal(["before", "year", "month", "day"], Ids(timeline.Dated));
    }

    [Fact]
    public void Takes_the_start_or_where_none_is_stated_the_end()
    {
        var timeline = Timeline.Of(null, [Dated("from", "2019", "2022"), Dated("until", null, "2020")], [], []);
        Assert.Equal(["2019", "2020"], timeline.Dated.Select(entry => entry.Date.ToString()));
    }

    [Fact]
    public void Takes_the_moneys_period_where_it_is_earlier_or_the_only_date()
    {
        var paid = Relationship("paid", "state", "firm") with { Money = Money(Exact(1), from: "2016", to: "2017") };
        var timeline = Timeline.Of(null, [paid, paid with { Id = Sample.Id("both"), Valid = Period("2015", null) }], [], []);
        Assert.Equal(["both 2015", "paid 2016"], timeline.Dated.Select(entry => $"{entry.Id} {entry.Date}"));
    }

    [Fact]
    public void Keeps_what_has_no_date_apart()
    {
        var timeline = Timeline.Of(Sample.Entity("firm"), [Dated("b", null, ".."), Dated("a", null), Dated("c", "2020")], [], []);
        Assert.Equal(["c"], Ids(timeline.Dated));
        Assert.Equal(["a", "b"], Ids(timeline.Undated));
    }

    [Fact]
    public void Lists_the_entitys_own_span_before_what_began_with_it()
    {
        Observation figure = new()
        {
            Id = Sample.Id("a-figure"),
            Dataset = Sample.Id("test"),
            Evidence = [Sample.Evidence()],
            Subject = Sample.Id("firm"),
            Indicator = "staff",
            Quantity = Exact(1),
            Period = Period("2019", null),
        };
        var timeline = Timeline.Of(Sample.Entity("firm") with { Valid = Period("2019", null) }, [Dated("a-relationship", "2019")], [figure], []);
        Assert.Equal(["firm", "a-relationship", "a-figure"], Ids(timeline.Dated));
    }

    [Fact]
    public void Takes_a_date_on_which_it_is_told_to_have_held()
    {
        var held = Dated("held", null, "..") with { HeldAt = [PartialDate.Parse("2018-07"), PartialDate.Parse("2017")] };
        Assert.Equal("held 2017", string.Join(' ', Timeline.Of(null, [held], [], []).Dated.Select(entry => $"{entry.Id} {entry.Date}")));
    }

    [Fact]
    public void Lists_what_is_one_step_away_behind_what_is_its_own_of_that_date()
    {
        var timeline = Timeline.Of(
            null,
            [Dated("own", "2019"), Dated("own-undated", null)],
            [],
            [new(Dated("a-step", "2019"), Sample.Id("a-rule")), new(Dated("earlier", "2018"), Sample.Id("a-rule")), new(Dated("a-step-undated", null), Sample.Id("a-rule"))]);
        Assert.Equal(["earlier", "own", "a-step"], Ids(timeline.Dated));
        Assert.Equal(["own-undated", "a-step-undated"], Ids(timeline.Undated));
        Assert.Equal(["a-rule", "", "a-rule"], timeline.Dated.Select(entry => entry.Through.ToString()));
    }

    private static Relationship Dated(string id, string? from, string? to = null) =>
        Relationship(id, "state", "firm") with { Valid = Period(from, to) };

    private static IEnumerable<string> Ids(IEnumerable<TimelineEntry> entries) => entries.Select(entry => entry.Id.ToString());
}
