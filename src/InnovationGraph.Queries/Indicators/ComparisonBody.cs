using InnovationGraph.Queries.Indicators;

namespace InnovationGraph.Queries.Indicators;

/// <summary>A target beside what was reached, about the same subject and time.</summary>
/// <param name="Target">The id of the target.</param>
/// <param name="Actual">The id of the figure of what was reached; null where none is recorded of that time.</param>
/// <param name="Comparable">Whether the two have the same unit, dimensions and period, and a number each.</param>
/// <param name="Differs">What differs, the target's first; empty when they are comparable.</param>
internal sealed record ComparisonBody(string Target, string? Actual, bool Comparable, IReadOnlyList<string> Differs)
{
    public static ComparisonBody Of(TargetComparison comparison) => new(
        comparison.Target.ToString(), comparison.Actual?.ToString(), comparison.IsComparable, [.. comparison.Differences]);
}
