using InnovationGraph.Core.Dates;

namespace InnovationGraph.Api.Records;

/// <summary>A span of time as its source states it, both ends inclusive.</summary>
/// <param name="From">2019, 2019-05 or 2019-05-18, with ~ behind it for about; null when not stated.</param>
/// <param name="To">The same, or ".." for still so when the source was written; null when not stated.</param>
internal sealed record IntervalBody(string? From, string? To)
{
    public static IntervalBody Of(Interval interval) => new(interval.From?.ToString(), interval.ToText);
}
