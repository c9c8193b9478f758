using InnovationGraph.Queries.Entities;
using InnovationGraph.Queries.Indicators;

namespace InnovationGraph.Queries.Indicators;

/// <summary>The figures about one subject, counted over the same dimensions.</summary>
/// <param name="Subject">What they are about.</param>
/// <param name="Dimensions">What they are counted over: dimension (market, term, population, ...) to entity.</param>
/// <param name="Points">The figures by period, targets beside actuals; the undated last.</param>
/// <param name="Comparable">Whether the points have one unit and each a number.</param>
/// <param name="Notes">What keeps the points from being one line.</param>
/// <param name="Comparisons">Each target of the series beside the figures of what was reached, also those of the subject's other series.</param>
internal sealed record SeriesBody(
    EntitySummary Subject,
    IReadOnlyDictionary<string, EntitySummary> Dimensions,
    IReadOnlyList<ObservationBody> Points,
    bool Comparable,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ComparisonBody> Comparisons)
{
    public static SeriesBody Of(IndicatorSeries series, IReadOnlyDictionary<RecordId, EntitySummary> entities) => new(
        (entities[series.Subject]),
        series.Dimensions.ToDictionary(one => one.Key, one => (entities[one.Value])),
        [.. series.Points.Select(ObservationBody.Of)],
        series.IsComparable,
        [.. series.Notes],
        [.. series.Comparisons.Select(ComparisonBody.Of)]);
}
