namespace InnovationGraph.Queries.Entities;

internal sealed class GetEntity : Query<GetEntityParameters, EntityBody>
{
    public override string Route => "/entities/{id}";

    public override string Tag => Tags.Entities;

    public override string Summary => "One entity, with its names, properties and evidence";

    public override string Description => "A merged entity leads to the one that it goes on as; of a retracted one the revision is told that retracted it.";

    protected override async Task<Outcome<EntityBody>> AnswerAsync(
        GetEntityParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var found = await context.GetAsync<Entity>(parameters.Id, "entity", cancellation);
        if (!found.IsAnswered)
        {
            return found.Failure;
        }

        var entity = found.Answer;
        if (parameters.AsOf is { } date && !entity.Valid.Days.Overlaps(new(date.EarliestDay.DayNumber, date.LatestDay.DayNumber)))
        {
            return new QueryFailure.NotThen(entity.Id, date.ToString(), entity.Valid.From?.ToString(), entity.Valid.ToText);
        }

        var summaries = await context.SummariseAsync([entity.Id], cancellation);
        return summaries.IsAnswered ? EntityBody.Of(entity, summaries.Answer[entity.Id].Degree) : summaries.Failure;
    }
}

internal sealed record GetEntityParameters
{
    [Parameter("The entity.", InRoute = true, Form = TextForm.EntityRoute, Example = "leaderdrive")]
    public required string Id { get; init; }

    [Parameter("No answer where a stated date excludes that the entity existed then.")]
    public PartialDate? AsOf { get; init; }

    public AtRevision At { get; init; } = new();
}
