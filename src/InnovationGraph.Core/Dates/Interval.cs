using System.Diagnostics.CodeAnalysis;

namespace InnovationGraph.Core.Dates;

/// <summary>
/// When something held, as the source states it; both ends inclusive. A null end is not stated. <see cref="IsOngoing"/> means
/// still so when the source was written, and is printed as <c>..</c>. <c>default</c> is an interval of which nothing is stated.
/// </summary>
public readonly record struct Interval
{
    /// <summary>The text of an end that was still open when the source was written.</summary>
    public const string Ongoing = "..";

    /// <exception cref="ArgumentException">The interval ends before it starts, or is ongoing and ended at once.</exception>
    public Interval(PartialDate? from, PartialDate? to, bool isOngoing = false)
    {
        if (isOngoing && to is not null)
        {
            throw new ArgumentException($"An interval cannot end at {to} and be ongoing.", nameof(to));
        }

        if (from is { } start && to is { } end && end.LatestDay < start.EarliestDay)
        {
            throw new ArgumentException($"The interval ends ({end}) before it starts ({start}).", nameof(to));
        }

        (From, To, IsOngoing) = (from, to, isOngoing);
    }

    public PartialDate? From { get; }

    /// <summary>The last date; null where none is stated or the interval is ongoing.</summary>
    public PartialDate? To { get; }

    public bool IsOngoing { get; }

    /// <summary>Whether a source states a date at either end.</summary>
    public bool IsDated => From is not null || To is not null;

    /// <summary>The end as text: a date, <c>..</c>, or null.</summary>
    public string? ToText => IsOngoing ? Ongoing : To?.ToString();

    /// <summary>The days that no stated end excludes.</summary>
    public DayRange Days => DayRange.Between(From, To);

    /// <summary>Reads the two ends as text; null or empty is not stated. False with a fault where one is malformed or they are out of order.</summary>
    public static bool TryParse(string? from, string? to, out Interval interval, [NotNullWhen(false)] out string? fault)
    {
        interval = default;
        PartialDate start = default, end = default;
        if (!string.IsNullOrEmpty(from) && !PartialDate.TryParse(from, out start))
        {
            fault = $"'{from}' is no date: 2019, 2019-05 or 2019-05-18 is, with ~ behind it for about";
            return false;
        }

        var isOngoing = to == Ongoing;
        if (!string.IsNullOrEmpty(to) && !isOngoing && !PartialDate.TryParse(to, out end))
        {
            fault = $"'{to}' is no end date: 2019, 2019-05, 2019-05-18 or .. is, with ~ behind a date for about";
            return false;
        }

        PartialDate? first = string.IsNullOrEmpty(from) ? null : start;
        PartialDate? last = string.IsNullOrEmpty(to) || isOngoing ? null : end;
        if (first is { } f && last is { } l && l.LatestDay < f.EarliestDay)
        {
            fault = $"the interval ends ({l}) before it starts ({f})";
            return false;
        }

        interval = new(first, last, isOngoing);
        fault = null;
        return true;
    }
}
