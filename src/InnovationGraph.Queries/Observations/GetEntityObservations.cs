namespace InnovationGraph.Queries.Observations;

internal sealed class GetEntityObservations : Query<EntityObservationsParameters, ObservationPageBody>
{
    public override string Route => "/entities/{id}/observations";

    public override string Tag => Tags.Figures;

    public override string Summary => "The figures recorded of an entity";

    public override string Description =>
        "Every figure that is not an edge: market shares, counts, ratios, with unit, period, nature and evidence.";

    protected override async Task<Outcome<ObservationPageBody>> AnswerAsync(
        EntityObservationsParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var entity = await context.GetAsync<Entity>(parameters.Id, "entity", cancellation);
        return entity.IsAnswered
            ? await ObservationPageBody.ReadAsync(
                parameters with { Page = new() },
                () => SelectAsync(entity.Answer.Id, parameters.Filters, context),
                parameters.Filters.Records.ToFilter(context.Revision),
                parameters.Page,
                context,
                cancellation)
            : entity.Failure;
    }

    private static async Task<Outcome<ObservationSelection>> SelectAsync(RecordId entity, ObservationFilters filters, QueryContext context) =>
        filters.Select(await context.Store.ReadObservationsAsync(entity, null, context.View.Number, CancellationToken.None), context.View);
}

internal sealed record EntityObservationsParameters
{
    [Parameter("The entity.", InRoute = true, Form = TextForm.EntityRoute, Example = "leaderdrive")]
    public required string Id { get; init; }

    public ObservationFilters Filters { get; init; } = new();

    public Paging Page { get; init; } = new();
}
