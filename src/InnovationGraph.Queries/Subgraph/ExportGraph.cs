namespace InnovationGraph.Queries.Subgraph;

internal sealed class ExportGraph : Query<ExportParameters, NodeLinkBody>
{
    public override string Route => "/export";

    public override string Tag => Tags.Subgraphs;

    public override string Summary => "All entities and relationships, or all that filters keep";

    public override bool IsHeavy => true;

    public override string Description => "As /subgraph, without a limit.";

    protected override Task<Outcome<NodeLinkBody>> AnswerAsync(
        ExportParameters parameters, QueryContext context, CancellationToken cancellation) => NodeLinkBody.StreamAsync(
        parameters.Filters.ToFilter(context.Revision), parameters.EdgesKey, parameters.Flat, context, cancellation);
}

internal sealed record ExportParameters
{
    [Parameter("What the list of edges is called.")]
    public EdgesKey EdgesKey { get; init; }

    [Parameter("true: JSON and node-link have plain values alone, and none where there is none, as NetworkX's write_graphml and pandas want it. Formats that nest nothing are so anyway.")]
    public bool Flat { get; init; }

    public GraphFilters Filters { get; init; } = new();
}
