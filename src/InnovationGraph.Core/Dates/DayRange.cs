namespace InnovationGraph.Core.Dates;

/// <summary>
/// The whole days on which something may have held, both inclusive, as <see cref="DateOnly.DayNumber"/>. An end that no source
/// states is the first or last day there is. Days exist only inside the engine and the stores; answers show dates as stated.
/// </summary>
public readonly record struct DayRange(int First, int Last)
{
    /// <summary>Any day.</summary>
    public static DayRange Always { get; } = new(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);

    /// <summary>No day.</summary>
    public static DayRange Never { get; } = new(Always.Last, Always.First);

    /// <summary>Every day that two dates include between them; null is no bound. Empty where the second lies before the first.</summary>
    public static DayRange Between(PartialDate? from, PartialDate? to) =>
        new(from?.EarliestDay.DayNumber ?? Always.First, to?.LatestDay.DayNumber ?? Always.Last);

    /// <summary>No day: what is left where two ranges do not meet.</summary>
    public bool IsEmpty => First > Last;

    public bool Overlaps(DayRange other) => !Intersect(other).IsEmpty;

    public DayRange Intersect(DayRange other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));
}
