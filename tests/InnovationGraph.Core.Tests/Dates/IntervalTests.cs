using InnovationGraph.Core.Dates;

namespace InnovationGraph.Core.Tests.Dates;

public class IntervalTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("2019", null)]
    [InlineData(null, "2019")]
    [InlineData("2019", "..")]
    [InlineData(null, "..")]
    [InlineData("2019-05", "2019")]
    [InlineData("2020", "2019~")]
    public void Keeps_both_ends_as_stated(string? from, string? to)
    {
        Assert.True(Interval.TryParse(from, to, out var interval, out _));
        Assert.Equal(from, interval.From?.ToString());
        Assert.Equal(to, interval.ToText);
    }

    [Fact]
    public void Takes_an_empty_text_for_an_end_that_is_not_stated()
    {
        Assert.True(Interval.TryParse("", "", out var interval, out _));
        Assert.Equal(default, interval);
        Assert.False(interval.IsDated);
    }

    [Theory]
    [InlineData("..", null, "'..'")]
    [InlineData("last year", null, "'last year'")]
    [InlineData(null, "...", "'...'")]
    [InlineData("2020", "2019", "ends (2019) before it starts (2020)")]
    public void Says_what_is_wrong_with_an_interval(string? from, string? to, string fault)
    {
        Assert.False(Interval.TryParse(from, to, out _, out var said));
        Assert.Contains(fault, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Cannot_be_made_out_of_order()
        => Assert.Throws<ArgumentException>(() => new Interval(PartialDate.Parse("2020"), PartialDate.Parse("2019")));

    [Fact]
    public void Cannot_be_ended_and_ongoing()
        => Assert.Throws<ArgumentException>(() => new Interval(null, PartialDate.Parse("2019"), isOngoing: true));

    [Fact]
    public void Reaches_over_all_days_that_no_stated_end_excludes()
    {
        Assert.Equal(DayRange.Always, default(Interval).Days);
        Assert.True(Interval.TryParse("2019", "..", out var ongoing, out _));
        Assert.Equal(new DayRange(new DateOnly(2019, 1, 1).DayNumber, DayRange.Always.Last), ongoing.Days);
        Assert.True(Interval.TryParse("2019~", "2020-02", out var closed, out _));
        Assert.Equal(new DayRange(new DateOnly(2018, 1, 1).DayNumber, new DateOnly(2020, 2, 29).DayNumber), closed.Days);
    }

    [Fact]
    public void Tells_an_ongoing_interval_from_one_whose_end_is_not_stated()
    {
        var start = PartialDate.Parse("2019");
        Assert.NotEqual(new Interval(start, null), new Interval(start, null, isOngoing: true));
    }

    [Theory]
    [InlineData(1, 2, 2, 3, true)]
    [InlineData(1, 2, 3, 4, false)]
    [InlineData(1, 9, 3, 4, true)]
    [InlineData(1, 9, 5, 4, false)]
    public void Finds_whether_two_ranges_share_a_day(int first, int last, int otherFirst, int otherLast, bool share)
    {
        DayRange range = new(first, last), other = new(otherFirst, otherLast);
        Assert.Equal(share, range.Overlaps(other));
        Assert.Equal(share, other.Overlaps(range));
        Assert.Equal(!share, range.Intersect(other).IsEmpty);
    }
}
