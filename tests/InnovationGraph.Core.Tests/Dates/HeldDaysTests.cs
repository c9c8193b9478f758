using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;

namespace InnovationGraph.Core.Tests.Dates;

public class HeldDaysTests
{
    [Theory]
    // Nothing stated.
    [InlineData(null, null, "", null, "2018", Holding.Possible)]
    // A bound excludes what lies outside it, and a year that it cuts is possible on its other days.
    [InlineData("2018", "2019", "", null, "2017", Holding.No)]
    [InlineData("2018", "2019", "", null, "2020-01-01", Holding.No)]
    [InlineData("2018", null, "", null, "2017-12", Holding.No)]
    [InlineData(null, "2018", "", null, "2019", Holding.No)]
    [InlineData("2018", null, "", null, "2030", Holding.Possible)]
    [InlineData(null, "2018", "", null, "1990", Holding.Possible)]
    // Between the bounds it is certain from the last day that the start can mean to the first that the end can.
    [InlineData("2018-03-05", "2018-03-07", "", null, "2018-03-05", Holding.Certain)]
    [InlineData("2018-03-05", "2018-03-07", "", null, "2018-03-07", Holding.Certain)]
    [InlineData("2018", "2020", "", null, "2019-06-01", Holding.Certain)]
    [InlineData("2018", "2020", "", null, "2018-06-01", Holding.Possible)]
    [InlineData("2018", "2020", "", null, "2018", Holding.Certain)]
    [InlineData("2018", "2020", "", null, "2020", Holding.Certain)]
    [InlineData("2018", "2018", "", null, "2018", Holding.Certain)]
    [InlineData("2018", "2018", "", null, "2018-05", Holding.Possible)]
    [InlineData("2018~", "2020", "", null, "2018", Holding.Possible)]
    // Still so when it was written, and no longer certain.
    [InlineData("2018", "..", "", "2023-05-23", "2023-05-23", Holding.Certain)]
    [InlineData("2018", "..", "", "2023-05-23", "2023-05-24", Holding.Possible)]
    [InlineData("2018", "..", "", "2023-05-23", "2023", Holding.Certain)]
    [InlineData("2018", "..", "", "2023-05-23", "2030", Holding.Possible)]
    [InlineData("2018", "..", "", null, "2019", Holding.Possible)]
    [InlineData("2018", "..", "", null, "2018", Holding.Certain)]
    [InlineData(null, "..", "", "2023-05-23", "2023-05-22", Holding.Possible)]
    [InlineData(null, "..", "", "2023-05-23", "2023-05-23", Holding.Certain)]
    [InlineData(null, "..", "", "2023-05-23", "2023-05", Holding.Certain)]
    // A date on which it held is certain for itself and for what includes it, and possible for a part of it.
    [InlineData(null, null, "2018", null, "2018", Holding.Certain)]
    [InlineData(null, null, "2018", null, "2018-05", Holding.Possible)]
    [InlineData(null, null, "2018-05", null, "2018", Holding.Certain)]
    [InlineData(null, null, "2018-05-04", null, "2018-05-04", Holding.Certain)]
    [InlineData(null, null, "2018-05-04", null, "2018-05-05", Holding.Possible)]
    [InlineData(null, null, "2018~", null, "2018", Holding.Possible)]
    [InlineData(null, null, "2016;2018", null, "2017", Holding.Possible)]
    [InlineData(null, null, "2016;2018", null, "2018", Holding.Certain)]
    public void Says_what_the_dates_say(string? from, string? to, string heldAt, string? written, string asked, Holding expected) =>
        Assert.Equal(expected, Of(from, to, heldAt, written).At(Days(asked)));

    [Theory]
    // An end excludes.
    [InlineData("2018", "2018", "", "2019", "2018", Holding.No)]
    [InlineData(null, null, "2018", "2019", "2018", Holding.No)]
    // And never weakens what it leaves.
    [InlineData("2017-05-01", "2020-05-01", "", "2019", "2019-03-03", Holding.Certain)]
    [InlineData(null, null, "2018", "2018-07", "2018", Holding.Certain)]
    // What was certain on excluded days alone is not.
    [InlineData("2018-01-01", "2018-06-30", "", "2018-07", "2018", Holding.No)]
    [InlineData("2018-01-01", null, "2018-02", "2018-07", "2018", Holding.Possible)]
    public void An_end_excludes_and_never_weakens(string? from, string? to, string heldAt, string endFrom, string asked, Holding expected) =>
        Assert.Equal(expected, Of(from, to, heldAt, null).Inside(DayRange.Between(PartialDate.Parse(endFrom), null)).At(Days(asked)));

    [Fact]
    public void What_holds_always_holds_whenever_its_ends_exist()
    {
        var held = HeldDays.Always.Inside(DayRange.Between(PartialDate.Parse("2018"), null)).Inside(DayRange.Between(null, PartialDate.Parse("2019")));
        Assert.Equal(
            [Holding.No, Holding.Certain, Holding.Certain, Holding.No],
            new[] { "2017", "2018-01-01", "2019", "2020" }.Select(date => held.At(Days(date))));
    }

    private static HeldDays Of(string? from, string? to, string heldAt, string? written)
    {
        Assert.True(Interval.TryParse(from, to, out var valid, out _));
        return HeldDays.Of(
            valid,
            heldAt.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(PartialDate.Parse).ToValueList(),
            written is null ? null : PartialDate.Parse(written).EarliestDay);
    }

    private static DayRange Days(string date) => DayRange.Between(PartialDate.Parse(date), PartialDate.Parse(date));
}
