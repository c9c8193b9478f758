using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Dates;

/// <summary>When something held, as days.</summary>
/// <param name="Possible">The days that no stated date excludes.</param>
/// <param name="Certain">Days on each of which it held, as far as they are possible.</param>
/// <param name="Within">Spans in each of which it held on some day: a date such as 2018 does not tell on which.</param>
public readonly record struct HeldDays(DayRange Possible, DayRange Certain, ValueList<DayRange> Within)
{
    /// <summary>Of what holds certainly on any day.</summary>
    public static HeldDays Always { get; } = new(DayRange.Always, DayRange.Always, []);

    /// <summary>
    /// Of what is stated: certain from the last day that its start can mean to the first that its end can; where it was still so when the
    /// source was written, to that day, or without a start on that day alone. A start, an end and each of <paramref name="heldAt"/> is
    /// a span in which it held on some day.
    /// </summary>
    /// <param name="valid">Its bounds.</param>
    /// <param name="heldAt">Dates on which it is stated to have held.</param>
    /// <param name="written">The first day on which the newest source that speaks of it can have been written; null where none has a date.</param>
    public static HeldDays Of(Interval valid, ValueList<PartialDate> heldAt, DateOnly? written)
    {
        var last = (valid.IsOngoing ? written : valid.To?.EarliestDay)?.DayNumber;
        var first = valid.From?.LatestDay.DayNumber ?? (valid.IsOngoing ? last : null);
        IEnumerable<PartialDate?> stated = [valid.From, valid.To, .. heldAt.Select(date => (PartialDate?)date)];
        return new(
            valid.Days,
            first is { } start && last is { } end ? new(start, end) : DayRange.Never,
            stated.Where(date => date is not null).Select(date => DayRange.Between(date, date)).ToValueList());
    }

    /// <summary>The same where other dates exclude some days too. They weaken nothing that is left.</summary>
    public HeldDays Inside(DayRange days) => this with { Possible = Possible.Intersect(days) };

    /// <summary>The best answer over some days. Time: one step a span.</summary>
    public Holding At(DayRange days)
    {
        var possible = Possible.Intersect(days);
        if (possible.IsEmpty)
        {
            return Holding.No;
        }

        if (Certain.Overlaps(possible))
        {
            return Holding.Certain;
        }

        foreach (var span in Within)
        {
            if (span.Intersect(Possible) is { IsEmpty: false } left && days.First <= left.First && left.Last <= days.Last)
            {
                return Holding.Certain;
            }
        }

        return Holding.Possible;
    }
}
