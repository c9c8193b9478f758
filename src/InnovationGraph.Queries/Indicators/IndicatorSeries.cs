namespace InnovationGraph.Queries.Indicators;

/// <summary>
/// The figures of one indicator about one subject, counted over the same dimensions: by the earliest date of their period or term, the undated
/// last; of one date actuals before targets before estimates, then by id. Each point has a time. Notes say what keeps the points from being one line.
/// </summary>
internal sealed record IndicatorSeries(
    RecordId Subject,
    ValueMap<RecordId> Dimensions,
    IReadOnlyList<RecordId> Points,
    IReadOnlyList<Interval> Times,
    IReadOnlyList<TargetComparison> Comparisons,
    ValueList<string> Notes)
{
    /// <summary>Whether the points have one unit and each a number.</summary>
    public bool IsComparable => Notes.Count == 0;

    /// <summary>The series of an indicator's observations, by subject, then dimensions.</summary>
    public static IReadOnlyList<IndicatorSeries> Of(IReadOnlyCollection<Observation> observations, SeriesFrame frame)
    {
        var bySubject = observations.ToLookup(observation => observation.Subject);
        return
        [
            .. observations
                .GroupBy(observation => (observation.Subject, Dimensions: frame.SharedOf(observation)))
                .OrderBy(series => series.Key.Subject)
                .ThenBy(series => string.Join(' ', series.Key.Dimensions.Select(one => $"{one.Key}={one.Value}")), StringComparer.Ordinal)
                .Select(series => Of(series.Key.Subject, series.Key.Dimensions, InOrder(series, frame), bySubject, frame)),
        ];
    }

    private static IndicatorSeries Of(
        RecordId subject,
        ValueMap<RecordId> dimensions,
        List<Observation> points,
        ILookup<RecordId, Observation> bySubject,
        SeriesFrame frame) => new(
            subject,
            dimensions,
            [.. points.Select(point => point.Id)],
            [.. points.Select(frame.TimeOf)],
            [.. points.Where(point => point.Nature == Nature.Target).SelectMany(target => TargetComparison.Of(target, bySubject[subject], frame))],
            NotesOf(points));

    private static List<Observation> InOrder(IEnumerable<Observation> points, SeriesFrame frame) =>
    [
        .. points.OrderBy(point => !frame.TimeOf(point).IsDated)
            .ThenBy(point => frame.TimeOf(point).From ?? frame.TimeOf(point).To)
            .ThenBy(point => frame.TimeOf(point).To)
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
