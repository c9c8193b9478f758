using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using InnovationGraph.Core.Dates;

namespace InnovationGraph.Core.Tests.Dates;

public class PartialDateTests
{
    [Theory]
    [InlineData("2019")]
    [InlineData("2019-05")]
    [InlineData("2019-05-18")]
    [InlineData("2019~")]
    [InlineData("2019-05~")]
    [InlineData("2019-05-18~")]
    [InlineData("0001")]
    [InlineData("9999-12-31~")]
    [InlineData("2020-02-29")]
    public void Prints_what_it_read(string text) => Assert.Equal(text, PartialDate.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("0000")]
    [InlineData("19")]
    [InlineData("2019-5")]
    [InlineData("2019-13")]
    [InlineData("2019-00")]
    [InlineData("2019-02-29")]
    [InlineData("2019-05-18~~")]
    [InlineData("~2019")]
    [InlineData(" 2019")]
    [InlineData("2019/05")]
    [InlineData("+201")]
    [InlineData("２０１９")]
    [InlineData("٢٠١٩")]
    [InlineData("201\0")]
    [InlineData("2019-05-18T00:00")]
    public void Refuses_what_is_no_date(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        if (text is not null)
        {
            Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => PartialDate.Parse(text)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("0001")]
    [InlineData("0004")]
    [InlineData("0100")]
    [InlineData("0400")]
    [InlineData("1900")]
    [InlineData("1996")]
    [InlineData("2000")]
    [InlineData("2019")]
    [InlineData("2030")]
    [InlineData("9999")]
    [InlineData("201")]
    [InlineData("２０１９")]
    public void Its_pattern_matches_what_it_reads_and_nothing_else(string year)
    {
        var months = Enumerable.Range(0, 15).Select(month => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}")).ToList();
        var days = months.SelectMany(month => Enumerable.Range(0, 35), (month, day) => string.Create(CultureInfo.InvariantCulture, $"{month}-{day:00}"));
        Assert.All(
            days.Concat(months).Append(year).SelectMany(text => (string[])[text, text + "~", text + "~~", text + "-", " " + text, text + "T"]),
            text => Assert.Equal(PartialDate.TryParse(text, out _), Regex.IsMatch(text, PartialDate.Pattern)));
    }

    [Theory]
    [InlineData("2019", "2019-01-01", "2019-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2019-05-18", "2019-05-18", "2019-05-18")]
    [InlineData("2019~", "2018-01-01", "2020-12-31")]
    [InlineData("2019-01~", "2018-12-01", "2019-02-28")]
    [InlineData("2020-01~", "2019-12-01", "2020-02-29")]
    [InlineData("2019-05-18~", "2019-05-17", "2019-05-19")]
    [InlineData("0001~", "0001-01-01", "0002-12-31")]
    [InlineData("0001-01~", "0001-01-01", "0001-02-28")]
    [InlineData("0001-02~", "0001-01-01", "0001-03-31")]
    [InlineData("0001-01-01~", "0001-01-01", "0001-01-02")]
    [InlineData("9999~", "9998-01-01", "9999-12-31")]
    [InlineData("9999-12~", "9999-11-01", "9999-12-31")]
    [InlineData("9999-11~", "9999-10-01", "9999-12-31")]
    [InlineData("9999-12-31~", "9999-12-30", "9999-12-31")]
    public void Reaches_from_its_first_to_its_last_day(string text, string first, string last)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal(first, Iso(date.EarliestDay));
        Assert.Equal(last, Iso(date.LatestDay));
    }

    [Fact]
    public void Orders_by_first_day_then_the_less_precise_then_the_exact()
    {
        string[] ordered =
            ["2018-12-31", "2019", "2019~", "2019-01", "2019-01~", "2019-01-01", "2019-01-01~", "2019-01-02", "2019-02", "2020"];
        var shuffled = ordered.Reverse().Select(PartialDate.Parse).Order().Select(date => date.ToString());
        Assert.Equal(ordered, shuffled);
    }

    [Fact]
    public void Compares_as_equal_exactly_what_is_equal()
        => Prop.ForAll(Arb.From(Dates), Arb.From(Dates), (one, other) =>
            (one.CompareTo(other) == 0) == (one == other)
            && Math.Sign(one.CompareTo(other)) == -Math.Sign(other.CompareTo(one))
            && (one < other) == (other > one)
            && (one <= other) == !(one > other)).QuickCheckThrowOnFailure();

    [Fact]
    public void Reads_back_any_date_it_prints()
        => Prop.ForAll(Arb.From(Dates), date => PartialDate.Parse(date.ToString()) == date).QuickCheckThrowOnFailure();

    [Fact]
    public void Throws_when_a_date_that_was_never_set_is_used()
    {
        Assert.Throws<InvalidOperationException>(() => default(PartialDate).Year);
        Assert.Throws<InvalidOperationException>(() => default(PartialDate).EarliestDay);
        Assert.Throws<InvalidOperationException>(() => default(PartialDate).ToString());
    }

    private static Gen<PartialDate> Dates =>
        from day in Gen.Choose(new DateOnly(2018, 1, 1).DayNumber, new DateOnly(2021, 1, 1).DayNumber)
        from length in Gen.Elements(4, 7, 10)
        from mark in Gen.Elements("", "~")
        select PartialDate.Parse(Iso(DateOnly.FromDayNumber(day))[..length] + mark);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
