namespace InnovationGraph.Queries.Relationships;

internal sealed class GetRelationship : Query<GetRelationshipParameters, LinkedRelationshipBody>
{
    public override string Route => "/relationships/{id}";

    public override string Tag => Tags.Relationships;

    public override string Summary => "One relationship";

    protected override async Task<Outcome<LinkedRelationshipBody>> AnswerAsync(
        GetRelationshipParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var found = await context.GetAsync<Relationship>(parameters.Id, "relationship", cancellation);
        if (!found.IsAnswered)
        {
            return found.Failure;
        }

        var relationship = found.Answer;
        var ends = await context.SummariseAsync([relationship.Source, relationship.Target], cancellation);
        return ends.IsAnswered
            ? LinkedRelationshipBody.Of(new(relationship, ends.Answer[relationship.Source], ends.Answer[relationship.Target]))
            : ends.Failure;
    }
}

internal sealed record GetRelationshipParameters
{
    [Parameter("The stable id.", InRoute = true, Form = TextForm.Route, Example = "amif-owns-leaderdrive")]
    public required string Id { get; init; }

    public AtRevision At { get; init; } = new();
}
