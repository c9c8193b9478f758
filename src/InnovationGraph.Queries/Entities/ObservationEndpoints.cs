using System.Globalization;

namespace InnovationGraph.Queries.Entities;

internal static class ObservationEndpoints
{
    private static readonly ReadOperation Get = new("getEntityObservations", "Figures", "The figures recorded of an entity")
    {
        Description = "Every figure that is not an edge: market shares, counts, ratios, with unit, period, nature and evidence.",
        IsPaged = true,
        Parameters =
        [
            new("indicator", Forms.Indicator, "Indicators to keep.") { Repeats = true },
            new("nature", Forms.Choice<Nature>(), "actual, target or estimate.") { Repeats = true },
            new("from", Forms.Date, "Keeps figures whose period does not end before this date."),
            new("to", Forms.Date, "Keeps figures whose period does not start after this date."),
            .. CommonFilters.OfRecords,
            PageParameters.Limit,
        ],
        PathExamples = new Dictionary<string, string> { ["id"] = "leaderdrive" },
    };

    public static void MapObservations(this IEndpointRouteBuilder api) =>
        api.MapEntityRead<ObservationPageBody>("/entities/{id}/observations", Get, GetAsync);

    private static async Task<ReadResult> GetAsync(ReadRequest request, Entity entity, CancellationToken cancellation)
    {
        var observations = await request.Service<IGraphStore>()
            .ReadObservationsAsync(entity.Id, null, request.Revision, cancellation);
        var kept = Keep(observations, request, out var undated);
        var page = kept.Skip(request.Skip).Take(request.Limit).Select(ObservationBody.Of).ToList();
        var next = request.NextCursor(kept.Count, page.Count);
        IReadOnlyList<string> notes = undated == 0
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"{undated} of the figures have no stated date and were kept.")];
        return new ReadResult.Answer(new ObservationPageBody(request.Revision, kept.Count, page, notes, next), next);
    }

    private static List<Observation> Keep(IReadOnlyList<Observation> observations, ReadRequest request, out int undated)
    {
        var filter = request.Filter;
        ObservationFilter figures = new(filter, request.State.Publishers);
        var indicators = request.Parameters.GetAll("indicator").ToHashSet();
        var natures = request.Parameters.GetAll("nature").ToHashSet();
        var span = Span(request).Intersect(filter.Days);
        var kept = observations
            .Where(one => indicators.Count == 0 || indicators.Contains(one.Indicator))
            .Where(one => natures.Count == 0 || natures.Contains(Core.Revisions.EnumNames.Of(one.Nature)))
            .Where(one => one.Period.Days.Overlaps(span) && figures.Admits(one))
            .OrderBy(one => one.Indicator, StringComparer.Ordinal)
            .ThenBy(one => one.Period.Days.First)
            .ThenBy(one => one.Id)
            .ToList();
        undated = span == DayRange.Always ? 0 : kept.Count(one => !one.Period.IsDated);
        return kept;
    }

    private static DayRange Span(ReadRequest request) =>
        DayRange.Between(request.Parameters.FindDate("from"), request.Parameters.FindDate("to"));
}
