namespace InnovationGraph.Queries.Indicators;

/// <summary>
/// The figures of one indicator about one subject, counted over the same dimensions: by the earliest date of their period, the undated
/// last; of one date actuals before targets before estimates, then by id. Notes say what keeps the points from being one line.
/// </summary>
internal sealed record IndicatorSeries(
    RecordId Subject,
    ValueMap<RecordId> Dimensions,
    IReadOnlyList<RecordId> Points,
    IReadOnlyList<TargetComparison> Comparisons,
    ValueList<string> Notes)
{
    /// <summary>Whether the points have one unit and each a number.</summary>
    public bool IsComparable => Notes.Count == 0;

    /// <summary>The series of an indicator's observations, by subject, then dimensions.</summary>
    public static IReadOnlyList<IndicatorSeries> Of(IReadOnlyCollection<Observation> observations)
    {
        var bySubject = observations.ToLookup(observation => observation.Subject);
        return
        [
            .. observations
                .GroupBy(observation => (observation.Subject, observation.Dimensions))
                .OrderBy(series => series.Key.Subject)
                .ThenBy(series => string.Join(' ', series.Key.Dimensions.Select(one => $"{one.Key}={one.Value}")), StringComparer.Ordinal)
                .Select(series => Of(series.Key.Subject, series.Key.Dimensions, InOrder(series), bySubject)),
        ];
    }

    private static IndicatorSeries Of(
        RecordId subject, ValueMap<RecordId> dimensions, List<Observation> points, ILookup<RecordId, Observation> bySubject) => new(
            subject,
            dimensions,
            [.. points.Select(point => point.Id)],
            [.. points.Where(point => point.Nature == Nature.Target).SelectMany(target => TargetComparison.Of(target, bySubject[subject]))],
            NotesOf(points));

    private static List<Observation> InOrder(IEnumerable<Observation> points) =>
    [
        .. points.OrderBy(point => !point.Period.IsDated)
            .ThenBy(point => point.Period.From ?? point.Period.To)
            .ThenBy(point => point.Period.To)
            .ThenBy(point => point.Nature)
            .ThenBy(point => point.Id),
    ];

    private static ValueList<string> NotesOf(List<Observation> points)
    {
        List<string> notes = [];
        var units = points.Select(point => point.Quantity.Unit).Distinct().Order(StringComparer.Ordinal).ToList();
        if (units.Count > 1)
        {
            notes.Add($"The points differ in unit: {string.Join(", ", units)}.");
        }

        var inWordsOnly = points.Where(point => !point.Quantity.HasNumber).Select(point => point.Id).Order().ToList();
        if (inWordsOnly.Count > 0)
        {
            notes.Add($"The source gives no number, only words, for {string.Join(", ", inWordsOnly)}.");
        }

        return notes.ToValueList();
    }
}
