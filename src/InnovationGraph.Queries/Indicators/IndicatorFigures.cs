namespace InnovationGraph.Queries.Indicators;

/// <summary>
/// The figures of an indicator that a question keeps, and for a derived indicator those of its inputs and what they give. Of
/// observations only the ids are kept; a page reads those that it shows.
/// </summary>
/// <param name="Series">The indicator's own figures.</param>
/// <param name="HasNumber">Whether any of them has a number.</param>
/// <param name="Inputs">The figures of the indicators that the formula names; empty without a formula.</param>
/// <param name="Derived">What the formula gives.</param>
internal sealed record IndicatorFigures(
    IReadOnlyList<IndicatorSeries> Series, bool HasNumber, IReadOnlyList<InputFigures> Inputs, IReadOnlyList<DerivedFigure> Derived)
{
    /// <summary>Computed once for all pages of a question.</summary>
    public static Task<Outcome<IndicatorFigures>> FindAsync(
        Indicator indicator, GetIndicatorParameters parameters, QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(parameters with { Page = new() }, () => ComputeAsync(indicator, parameters, context), cancellation);

    private static async Task<Outcome<IndicatorFigures>> ComputeAsync(
        Indicator indicator, GetIndicatorParameters parameters, QueryContext context)
    {
        var own = await ReadAsync(indicator.Id);
        List<InputFigures> inputs = [];
        List<Observation> all = [];
        foreach (var input in indicator.Formula is null ? default : indicator.Inputs)
        {
            var figures = await ReadAsync(input);
            all.AddRange(figures);
            inputs.Add(new(
                input,
                [.. figures.OrderBy(one => one.Subject).ThenBy(one => one.Id).Select(one => one.Id)],
                figures.Count(one => one.Quantity.HasNumber)));
        }

        var frame = await SeriesFrame.OfAsync(own, context);
        return new IndicatorFigures(
            IndicatorSeries.Of(own, frame),
            own.Exists(one => one.Quantity.HasNumber),
            inputs,
            RatioFormula.Find(indicator.Formula)?.Apply(all) ?? []);

        async Task<List<Observation>> ReadAsync(string id)
        {
            var subjects = parameters.Subject;
            RecordId? only = subjects.Count == 1 ? subjects[0] : null;
            var observations = await context.Store.ReadObservationsAsync(only, id, context.View.Number, CancellationToken.None);
            return [.. parameters.Filters.Keep(observations.Where(one => subjects.Count == 0 || subjects.Contains(one.Subject)), context.View)];
        }
    }
}

/// <summary>The figures of an indicator that a formula names, by subject, then id.</summary>
internal sealed record InputFigures(string Indicator, IReadOnlyList<RecordId> Figures, int WithNumber);
