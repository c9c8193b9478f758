using InnovationGraph.Queries.Gaps;

namespace InnovationGraph.Queries.Indicators;

internal sealed class GetIndicator : Query<GetIndicatorParameters, IndicatorSeriesBody>
{
    public override string Route => "/indicators/{id}";

    public override string Tag => Tags.Figures;

    public override string Summary => "The figures of an indicator, as series over entities and periods";

    public override string Description =>
        "One series for each subject and set of dimensions. Targets stand beside actuals, with what makes the two comparable or "
        + "not. A derived indicator shows its formula and inputs, and is computed only where the documents give both.";

    protected override async Task<Outcome<IndicatorSeriesBody>> AnswerAsync(
        GetIndicatorParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        if (!context.Ontology.Indicators.TryGetValue(parameters.Id, out var indicator))
        {
            return QueryFailure.UnknownId.Among(context.Ontology.Indicators.Keys, "indicator", parameters.Id, parameter: null);
        }

        if (await FindUnknownAsync(parameters.Subject, context, cancellation) is { } unknown)
        {
            return unknown;
        }

        var observations = await FindAsync(indicator.Id, parameters, context, cancellation);
        var series = IndicatorSeries.Of(observations);
        var page = series.Skip(context.Skip).Take(parameters.Page.Limit).ToList();
        var derivation = await DeriveAsync(indicator, parameters, context, cancellation);
        var entities = await context.SummariseAsync(page.SelectMany(one => one.Dimensions.Values.Append(one.Subject)), cancellation);
        var counts = await IndicatorCounts.GetAsync(context, cancellation);
        var gaps = await GapIndex.GetAsync(context, cancellation);
        if ((entities.Failure ?? counts.Failure ?? gaps.Failure) is { } failure)
        {
            return failure;
        }

        return new IndicatorSeriesBody
        {
            Revision = context.View.Number,
            Indicator = counts.Answer!.Of(indicator),
            Total = series.Count,
            Items = [.. page.Select(one => SeriesBody.Of(one, entities.Answer!.Summaries))],
            Derivation = derivation,
            Gaps =
            [
                .. gaps.Answer!.All.Where(gap => gap.About == indicator.Id || indicator.Inputs.Contains(gap.About))
                    .Where(gap => parameters.Subject.Count == 0 || parameters.Subject.Contains(gap.Subject))
                    .Select(GapBody.Of),
            ],
            Notes = [.. Notes(observations, derivation)],
            Next = context.Next(series.Count, page.Count),
        };
    }

    private static async Task<QueryFailure?> FindUnknownAsync(
        ValueList<RecordId> subjects, QueryContext context, CancellationToken cancellation)
    {
        var known = await context.SummariseAsync(subjects, cancellation);
        if (!known.IsAnswered)
        {
            return known.Failure;
        }

        foreach (var subject in subjects.Where(subject => !known.Answer.Summaries.ContainsKey(subject)))
        {
            return await context.UnknownEntityAsync(subject.ToString(), ParameterNames.Subject, cancellation);
        }

        return null;
    }

    private static async Task<List<Observation>> FindAsync(
        string indicator, GetIndicatorParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var subjects = parameters.Subject;
        RecordId? only = subjects.Count == 1 ? subjects[0] : null;
        var span = DayRange.Between(parameters.From, parameters.To);
        ObservationFilter filter = new(parameters.Filters.ToFilter(context.Revision), context.View.Publishers);
        var observations = await context.Store.ReadObservationsAsync(only, indicator, context.View.Number, cancellation);
        return
        [
            .. observations.Where(one => subjects.Count == 0 || subjects.Contains(one.Subject))
                .Where(one => parameters.Nature.Count == 0 || parameters.Nature.Contains(one.Nature))
                .Where(one => one.Period.Days.Overlaps(span) && filter.Admits(one)),
        ];
    }

    private static async Task<DerivationBody?> DeriveAsync(
        Indicator indicator, GetIndicatorParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        if (indicator.Formula is not { } formula)
        {
            return null;
        }

        List<InputBody> inputs = [];
        List<Observation> all = [];
        foreach (var input in indicator.Inputs)
        {
            var observations = await FindAsync(input, parameters, context, cancellation);
            all.AddRange(observations);
            inputs.Add(new(
                input,
                context.Ontology.Indicators.GetValueOrDefault(input)?.TitleEn ?? input,
                observations.Count,
                observations.Count(one => one.Quantity.HasNumber),
                [.. observations.OrderBy(one => one.Subject).ThenBy(one => one.Id).Take(parameters.Page.Limit).Select(ObservationBody.Of)]));
        }

        var figures = RatioFormula.Find(formula)?.Apply(all) ?? [];
        return new(formula, inputs, [.. figures.Select(DerivedFigureBody.Of)]);
    }

    private static IEnumerable<string> Notes(List<Observation> observations, DerivationBody? derivation)
    {
        if (!observations.Any(one => one.Quantity.HasNumber) && derivation is null or { Figures.Count: 0 })
        {
            yield return "There are no figures in the documents.";
        }

        if (derivation is { Figures.Count: 0 })
        {
            yield return "Not computed: no subject has a value of each input for the same period.";
        }
    }
}

internal sealed record GetIndicatorParameters
{
    [Parameter("The stable id.", InRoute = true, Form = TextForm.Route, Example = "localisation-rate")]
    public required string Id { get; init; }

    [Parameter("Entities that the figures are about.", Example = "robot-core-components")]
    public ValueList<RecordId> Subject { get; init; }

    [Parameter("actual, target or estimate.")]
    public ValueList<Nature> Nature { get; init; }

    [Parameter("Keeps figures whose period does not end before this date.")]
    public PartialDate? From { get; init; }

    [Parameter("Keeps figures whose period does not start after this date.")]
    public PartialDate? To { get; init; }

    public RecordFilters Filters { get; init; } = new();

    public Paging Page { get; init; } = new();
}
