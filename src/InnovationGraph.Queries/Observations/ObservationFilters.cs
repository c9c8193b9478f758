using System.Globalization;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Observations;

/// <summary>Which figures a list keeps.</summary>
internal sealed record ObservationFilters : IParameterGroup
{
    [Parameter("Indicators to keep.", Form = TextForm.Indicator)]
    public ValueList<string> Indicator { get; init; }

    [Parameter("actual, target or estimate.")]
    public ValueList<Nature> Nature { get; init; }

    [Parameter("Keeps figures whose period does not end before this date.")]
    public PartialDate? From { get; init; }

    [Parameter("Keeps figures whose period does not start after this date.")]
    public PartialDate? To { get; init; }

    public RecordFilters Records { get; init; } = new();

    /// <summary>The figures kept, by indicator, period, then id; and what to know of the selection.</summary>
    public (IReadOnlyList<Observation> Kept, IReadOnlyList<string> Notes) Select(IEnumerable<Observation> observations, RevisionView view)
    {
        var filter = Records.ToFilter(view.Revision);
        ObservationFilter figures = new(filter, view.Publishers);
        var span = DayRange.Between(From, To).Intersect(filter.Days);
        List<Observation> kept =
        [
            .. observations
                .Where(one => Indicator.Count == 0 || Indicator.Contains(one.Indicator))
                .Where(one => Nature.Count == 0 || Nature.Contains(one.Nature))
                .Where(one => one.Period.Days.Overlaps(span) && figures.Admits(one))
                .OrderBy(one => one.Indicator, StringComparer.Ordinal)
                .ThenBy(one => one.Period.Days.First)
                .ThenBy(one => one.Id),
        ];
        var undated = span == DayRange.Always ? 0 : kept.Count(one => !one.Period.IsDated);
        return (kept, undated == 0
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"{undated} of the figures have no stated date and were kept.")]);
    }
}

/// <summary>A page of figures.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, by indicator, period, then id.</param>
/// <param name="Notes">What to know of the selection.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record ObservationPageBody(
    long Revision, int Total, IReadOnlyList<ObservationBody> Items, IReadOnlyList<string> Notes, string? Next)
    : IPagedAnswer, IListAnswer<ObservationBody>
{
    public static ObservationPageBody Of(
        IEnumerable<Observation> observations, ObservationFilters filters, Paging paging, QueryContext context)
    {
        var (kept, notes) = filters.Select(observations, context.View);
        var page = kept.Skip(context.Skip).Take(paging.Limit).Select(ObservationBody.Of).ToList();
        return new(context.View.Number, kept.Count, page, notes, context.Next(kept.Count, page.Count));
    }
}
