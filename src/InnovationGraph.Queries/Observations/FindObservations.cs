namespace InnovationGraph.Queries.Observations;

internal sealed class FindObservations : Query<FindObservationsParameters, ObservationPageBody>
{
    public override string Route => "/observations";

    public override string Tag => Tags.Figures;

    public override string Summary => "Figures, filtered";

    public override string Description =>
        "A figure is about its subject and counted over the entities of its dimensions: a market share of a country's firms in a market is "
        + "found around the country and around the market.";

    protected override async Task<Outcome<ObservationPageBody>> AnswerAsync(
        FindObservationsParameters parameters, QueryContext context, CancellationToken cancellation) =>
        await ObservationPageBody.ReadAsync(
            parameters with { Page = new() }, () => SelectAsync(parameters, context), parameters.Filters.Records.ToFilter(context.Revision), parameters.Page, context, cancellation);

    private static async Task<Outcome<ObservationSelection>> SelectAsync(FindObservationsParameters parameters, QueryContext context)
    {
        RecordId? subject = parameters.Subject.Count == 1 ? parameters.Subject[0] : null;
        var indicator = parameters.Filters.Indicator.Count == 1 ? parameters.Filters.Indicator[0] : null;
        var observations = await context.Store.ReadObservationsAsync(subject, indicator, context.View.Number, CancellationToken.None);
        return parameters.Filters.Select(
            observations
                .Where(one => parameters.Subject.Count == 0 || parameters.Subject.Contains(one.Subject))
                .Where(one => parameters.Around.Count == 0 || one.Dimensions.Values.Append(one.Subject).Any(id => parameters.Around.Contains(id))),
            context.View);
    }
}

internal sealed record FindObservationsParameters
{
    [Parameter("Entities that the figures are about.")]
    public ValueList<RecordId> Subject { get; init; }

    [Parameter("Entities that the figures are about or counted over: as subject or in any dimension.", Example = "gallium")]
    public ValueList<RecordId> Around { get; init; }

    public ObservationFilters Filters { get; init; } = new();

    public Paging Page { get; init; } = new();
}
