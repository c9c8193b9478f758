using System.Globalization;
using System.Text.RegularExpressions;
using InnovationGraph.Queries.Parameters;

namespace InnovationGraph.Queries.Tests.Parameters;

public sealed class KnownAtTests
{
    [Theory]
    [InlineData("2026-11-22T12:00:00Z", "2026-11-22T12:00:00.0000000")]
    [InlineData("2026-11-22T12:00:00+08:00", "2026-11-22T04:00:00.0000000")]
    [InlineData("2026-11-22T12:00:00 08:00", "2026-11-22T04:00:00.0000000")]
    [InlineData("2026-11-22T12:00:00.5-23:59", "2026-11-23T11:59:00.5000000")]
    [InlineData("2024-02-29T23:59:59.123456789Z", "2024-02-29T23:59:59.1234567")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000")]
    [InlineData("0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00.0000000")]
    [InlineData("9999-12-31T23:59:59-01:00", "9999-12-31T23:59:59.9999999")]
    public void Reads_a_time(string text, string utc)
    {
        Assert.True(KnownAt.TryParse(text, out var knownAt));
        Assert.Null(knownAt.Number);
        Assert.Equal(utc, knownAt.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture));
        Assert.Matches(KnownAt.Pattern, text.Replace(' ', '+'));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData("999999999999999999", 999_999_999_999_999_999)]
    public void Reads_the_number_of_a_revision(string text, long number)
    {
        Assert.True(KnownAt.TryParse(text, out var knownAt));
        Assert.Equal(number, knownAt.Number);
        Assert.Matches(KnownAt.Pattern, text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1\n")]
    [InlineData("１")]
    [InlineData("1000000000000000000")]
    [InlineData("2026-11-22")]
    [InlineData("2026-11-22T12:00:00")]
    [InlineData("2026-11-22T12:00Z")]
    [InlineData("2026-11-22T12:00:00.Z")]
    [InlineData("2026-11-22T12:00:00z")]
    [InlineData("2026-11-22T24:00:00Z")]
    [InlineData("2026-11-22T12:00:60Z")]
    [InlineData("2026-11-22T12:00:00+24:00")]
    [InlineData("2026-02-29T12:00:00Z")]
    [InlineData("0000-01-01T12:00:00Z")]
    [InlineData("2026-11-22T12:00:00Z\n")]
    public void Refuses_what_is_neither(string text)
    {
        Assert.False(KnownAt.TryParse(text, out _));
        Assert.False(Regex.IsMatch(text, KnownAt.Pattern) && !text.EndsWith('\n'));
    }
}
