namespace InnovationGraph.Queries.Subgraph;

internal sealed class ExportGraph : Query<ExportParameters, NodeLinkBody>
{
    public override string Route => "/export";

    public override string Tag => Tags.Subgraphs;

    public override string Summary => "All entities and relationships, or all that filters keep";

    public override bool IsHeavy => true;

    public override string Description => "As /subgraph, without a limit.";

    protected override async Task<Outcome<NodeLinkBody>> AnswerAsync(
        ExportParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var filter = parameters.Filters.ToFilter(context.Revision);
        var outcome = await context.Traversal.ExtractAsync(SubgraphQuery.Everything(filter), cancellation);
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        var holding = await context.TellHoldingAsync(filter, outcome.Answer.Relationships, cancellation);
        return NodeLinkBody.Of(outcome.Answer, holding, context.View.Number, parameters.EdgesKey);
    }
}

internal sealed record ExportParameters
{
    [Parameter("What the list of edges is called.")]
    public EdgesKey EdgesKey { get; init; }

    public GraphFilters Filters { get; init; } = new();
}
