namespace InnovationGraph.Queries.Indicators;

/// <summary>
/// A target beside a figure of what was reached, about the same subject and time. <see cref="Differences"/> says what keeps the two
/// from being compared: unit, a dimension (population among them), a period that is not the same, a missing number. The actual is null
/// where none is recorded of that time.
/// </summary>
internal sealed record TargetComparison(RecordId Target, RecordId? Actual, ValueList<string> Differences)
{
    public bool IsComparable => Actual is not null && Differences.Count == 0;

    /// <summary>The comparisons of a target with the actuals among figures about its subject: the fewest differences first, then by id.</summary>
    public static IReadOnlyList<TargetComparison> Of(Observation target, IEnumerable<Observation> figures, SeriesFrame frame)
    {
        List<TargetComparison> found =
        [
            .. figures.Where(figure => figure.Nature == Nature.Actual && figure.Period.Days.Overlaps(target.Period.Days))
                .Select(actual => new TargetComparison(target.Id, actual.Id, DifferencesOf(target, actual, frame)))
                .OrderBy(comparison => comparison.Differences.Count)
                .ThenBy(comparison => comparison.Actual),
        ];
        return found.Count > 0 ? found : [new(target.Id, null, ["No actual figure of that time is recorded."])];
    }

    private static ValueList<string> DifferencesOf(Observation target, Observation actual, SeriesFrame frame)
    {
        List<string> differences = [];
        if (target.Quantity.Unit != actual.Quantity.Unit)
        {
            differences.Add($"unit: {target.Quantity.Unit} against {actual.Quantity.Unit}");
        }

        foreach (var dimension in frame.SharedOf(target).Keys.Union(frame.SharedOf(actual).Keys).Order(StringComparer.Ordinal))
        {
            var (aimed, reached) = (Value(target, dimension), Value(actual, dimension));
            if (aimed != reached)
            {
                differences.Add($"{dimension}: {aimed?.ToString() ?? "not stated"} against {reached?.ToString() ?? "not stated"}");
            }
        }

        if (target.Period != actual.Period || !target.Period.IsDated)
        {
            differences.Add($"period: {Text(target.Period)} against {Text(actual.Period)}");
        }

        if (!target.Quantity.HasNumber || !actual.Quantity.HasNumber)
        {
            differences.Add("number: one of the two is given in words only");
        }

        return differences.ToValueList();
    }

    private static RecordId? Value(Observation observation, string dimension) =>
        observation.Dimensions.TryGetValue(dimension, out var value) ? value : null;

    private static string Text(Interval period) => (period.From?.ToString(), period.ToText) switch
    {
        (null, null) => "not stated",
        (null, { } to) => $"to {to}",
        ({ } from, null) => $"from {from}",
        ({ } from, { } to) => from == to ? from : $"{from} to {to}",
    };
}
