using InnovationGraph.Queries.Gaps;
using InnovationGraph.Queries.Observations;

namespace InnovationGraph.Queries.Indicators;

internal sealed class GetIndicator : Query<GetIndicatorParameters, IndicatorSeriesBody>
{
    public override string Route => "/indicators/{id}";

    public override string Tag => Tags.Figures;

    public override string Summary => "The figures of an indicator, as series over entities and periods";

    public override string Description =>
        "One series for each subject and set of dimensions, its points by their period or by the years of their term. Targets stand beside actuals, with what makes the two comparable or "
        + "not. A derived indicator shows its formula and inputs, and is computed only where the documents give both.";

    protected override async Task<Outcome<IndicatorSeriesBody>> AnswerAsync(
        GetIndicatorParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        if (!context.Ontology.Indicators.TryGetValue(parameters.Id, out var indicator))
        {
            return QueryFailure.UnknownId.Among(context.Ontology.Indicators.Keys, "indicator", parameters.Id, parameter: null);
        }

        var found = await IndicatorFigures.FindAsync(indicator, parameters, context, cancellation);
        if (!found.IsAnswered)
        {
            return found.Failure;
        }

        var figures = found.Answer;
        var limit = parameters.Page.Limit;
        var page = figures.Series.Skip(context.Skip).Take(limit).ToList();
        var shown = page.SelectMany(one => one.Points).Concat(figures.Inputs.SelectMany(input => input.Figures.Take(limit))).Distinct();
        var read = await context.Store.ReadAsync<Observation>([.. shown], context.View.Number, cancellation);
        var holding = await context.TellHoldingAsync(parameters.Filters.Records.ToFilter(context.Revision), [], cancellation);
        var observations = read.Values.ToDictionary(one => one.Id, one => ObservationBody.Of(one, holding(one)));
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
            Total = figures.Series.Count,
            Items = [.. page.Select(one => SeriesBody.Of(one, observations, entities.Answer!.Summaries))],
            Derivation = indicator.Formula is { } formula ? DerivationBody.Of(formula, figures, limit, observations, context.Ontology) : null,
            Gaps =
            [
                .. gaps.Answer!.All.Where(gap => gap.About == indicator.Id || indicator.Inputs.Contains(gap.About))
                    .Where(gap => parameters.Subject.Count == 0 || parameters.Subject.Contains(gap.Subject))
                    .Select(GapBody.Of),
            ],
            Notes = [.. Notes(indicator, figures)],
            Next = context.Next(figures.Series.Count, page.Count),
        };
    }

    private static IEnumerable<string> Notes(Indicator indicator, IndicatorFigures figures)
    {
        if (!figures.HasNumber && figures.Derived.Count == 0)
        {
            yield return "There are no figures in the documents.";
        }

        if (indicator.Formula is not null && figures.Derived.Count == 0)
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

    [Without(nameof(ObservationFilters.Indicator))]
    public ObservationFilters Filters { get; init; } = new();

    public Paging Page { get; init; } = new();
}
