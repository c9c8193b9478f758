namespace InnovationGraph.Queries.Sources;

internal sealed class GetSource : Query<GetSourceParameters, SourceBody>
{
    public override string Route => "/sources/{id}";

    public override string Tag => Tags.Evidence;

    public override string Summary => "One source, with its sections";

    protected override async Task<Outcome<SourceBody>> AnswerAsync(
        GetSourceParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var source = await context.GetAsync<Source>(parameters.Id, "source", cancellation);
        return source.IsAnswered ? SourceBody.Of(source.Answer) : source.Failure;
    }
}

internal sealed record GetSourceParameters
{
    [Parameter("The stable id.", InRoute = true, Form = TextForm.Route, Example = "merics-party-knows-best-ch4")]
    public required string Id { get; init; }

    public AtRevision At { get; init; } = new();
}
