using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InnovationGraph.Core.Dates;

/// <summary>
/// A date as far as a source states it: a year, a month or a day, with <c>~</c> behind it for "about".
/// Equal when written the same; ordered by the first day, the less precise first. <c>default</c> throws on use.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>A regular expression for the days that there are, such as <c>2019-05-18</c>, without anchors.</summary>
    public const string DayPattern =
        $"(?:{YearPattern}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|{LeapYearPattern}-02-29)";

    /// <summary>A regular expression that matches what is a partial date, and nothing else.</summary>
    public const string Pattern = $"^(?:{YearPattern}(?:-(?:0[1-9]|1[0-2]))?|{DayPattern})~?$";

    private const string YearPattern = "(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)";

    private const string LeapYearPattern =
        "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)";

    private readonly short _year;
    private readonly byte _month;
    private readonly byte _day;

    private PartialDate(int year, int month, int day, bool isApproximate)
    {
        _year = (short)year;
        _month = (byte)month;
        _day = (byte)day;
        IsApproximate = isApproximate;
    }

    public int Year => _year == 0 ? throw new InvalidOperationException("This date was never set.") : _year;

    /// <summary>1 to 12, or null where the source gives the year alone.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>1 to 31, or null where the source gives no day.</summary>
    public int? Day => _day == 0 ? null : _day;

    public bool IsApproximate { get; }

    /// <summary>The first day that the date can mean; an approximate date reaches one unit of its precision further.</summary>
    public DateOnly EarliestDay => Shift(FirstDay, -1);

    /// <summary>The last day that the date can mean; an approximate date reaches one unit of its precision further.</summary>
    public DateOnly LatestDay => Shift(LastDay, 1);

    private DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    private DateOnly LastDay =>
        new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Reads <c>2019</c>, <c>2019-05</c> or <c>2019-05-18</c>, each with an optional <c>~</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        var isApproximate = text?.EndsWith('~') == true;
        var digits = isApproximate ? text.AsSpan()[..^1] : text.AsSpan();
        var format = digits.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        if (format is null
            || !DateOnly.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
        {
            return false;
        }

        date = new(parsed.Year, digits.Length >= 7 ? parsed.Month : 0, digits.Length == 10 ? parsed.Day : 0, isApproximate);
        return true;
    }

    /// <exception cref="FormatException">The text is no partial date.</exception>
    public static PartialDate Parse(string text) => TryParse(text, out var date)
        ? date
        : throw new FormatException($"'{text}' is no date: 2019, 2019-05 or 2019-05-18 is, with ~ behind it for about.");

    public int CompareTo(PartialDate other)
    {
        var byDay = FirstDay.CompareTo(other.FirstDay);
        if (byDay != 0)
        {
            return byDay;
        }

        var byPrecision = other.LastDay.CompareTo(LastDay);
        return byPrecision != 0 ? byPrecision : IsApproximate.CompareTo(other.IsApproximate);
    }

    public override string ToString()
    {
        var date = string.Create(CultureInfo.InvariantCulture, $"{Year:0000}");
        if (Month is { } m)
        {
            date = string.Create(CultureInfo.InvariantCulture, $"{date}-{m:00}");
        }

        if (Day is { } d)
        {
            date = string.Create(CultureInfo.InvariantCulture, $"{date}-{d:00}");
        }

        return IsApproximate ? date + "~" : date;
    }

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private DateOnly Shift(DateOnly bound, int direction)
    {
        if (!IsApproximate)
        {
            return bound;
        }

        var year = Math.Clamp(bound.Year + direction, 1, 9999);
        return (Month, Day) switch
        {
            (null, _) => new(year, bound.Month, bound.Day),
            (_, null) when direction < 0 => bound > DateOnly.MinValue.AddMonths(1) ? bound.AddMonths(-1) : DateOnly.MinValue,
            (_, null) => bound < DateOnly.MaxValue.AddMonths(-1) ? bound.AddDays(1).AddMonths(1).AddDays(-1) : DateOnly.MaxValue,
            _ => DateOnly.FromDayNumber(Math.Clamp(
                bound.DayNumber + direction, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)),
        };
    }
}
