namespace InnovationGraph.Queries.Sources;

internal sealed class GetSource : Query<GetSourceParameters, ToldSourceBody>
{
    public override string Route => "/sources/{id}";

    public override string Tag => Tags.Evidence;

    public override string Summary => "One source, with its sections, and what it alone tells";

    public override string Description =>
        "It alone tells what no other document gives evidence of; general knowledge of it may remain.";

    public override bool IsHeavy => true;

    protected override async Task<Outcome<ToldSourceBody>> AnswerAsync(
        GetSourceParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var source = await context.GetAsync<Source>(parameters.Id, "source", cancellation);
        if (!source.IsAnswered)
        {
            return source.Failure;
        }

        var told = await ToldRecords.GetAsync(context, cancellation);
        if (!told.IsAnswered)
        {
            return told.Failure;
        }

        var (id, alone) = (source.Answer.Id, told.Answer.AloneBy(source.Answer.Id));
        var page = alone.Skip(context.Skip).Take(parameters.Page.Limit).ToList();
        var read = await context.Store.ReadAsync<GraphRecord>([.. page.Select(one => one.Id)], context.View.Number, cancellation);
        var ends = read.Values.OfType<Relationship>().SelectMany(one => new[] { one.Source, one.Target });
        var entities = await context.SummariseAsync(ends.Concat(read.Values.OfType<Entity>().Select(one => one.Id)), cancellation);
        return entities.IsAnswered
            ? new ToldSourceBody(
                SourceBody.Of(source.Answer),
                told.Answer.CountTold(id),
                told.Answer.CountAlone(id),
                [.. page.Select(one => ToldRecordBody.Of(read[one.Id], entities.Answer.Summaries))],
                context.Next(alone.Count, page.Count))
            {
                Total = alone.Count,
            }
            : entities.Failure;
    }
}

internal sealed record GetSourceParameters
{
    [Parameter("The stable id.", InRoute = true, Form = TextForm.Route, Example = "merics-party-knows-best-ch4")]
    public required string Id { get; init; }

    public AtRevision At { get; init; } = new();

    public Paging Page { get; init; } = new();
}
