namespace InnovationGraph.Queries.Subgraph;

internal sealed class GetSubgraph : Query<SubgraphParameters, NodeLinkBody>
{
    public override string Route => "/subgraph";

    public override string Tag => Tags.Subgraphs;

    public override string Summary => "The graph around some entities, or the whole graph";

    public override bool IsHeavy => true;

    public override string Description =>
        "Node-link JSON: networkx.node_link_graph(answer, edges=\"edges\"); before NetworkX 3.4 ask with edgesKey=links.";

    protected override Task<Outcome<NodeLinkBody>> AnswerAsync(
        SubgraphParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        SubgraphQuery query = new(
            parameters.Filters.ToFilter(context.Revision),
            parameters.Seed,
            parameters.Depth,
            parameters.Direction,
            parameters.Limit,
            parameters.Induced);
        return NodeLinkBody.ExtractAsync(query, parameters.EdgesKey, parameters.Flat, context, cancellation);
    }
}

internal sealed record SubgraphParameters
{
    [Parameter("Entities to start from; without any, the whole graph up to the limit.", Example = "leaderdrive")]
    public ValueList<RecordId> Seed { get; init; }

    [Parameter("How many hops from a seed.", Minimum = 0, Maximum = 4)]
    public int Depth { get; init; } = 1;

    [Parameter("out: along relationships; in: against them.")]
    public Direction Direction { get; init; }

    [Parameter("The most nodes.", Minimum = 1, Maximum = 5000)]
    public int Limit { get; init; } = 500;

    [Parameter("true: all edges between the nodes; false: only those walked along.")]
    public bool Induced { get; init; } = true;

    [Parameter("What the list of edges is called.")]
    public EdgesKey EdgesKey { get; init; }

    [Parameter("true: JSON and node-link have plain values alone, and none where there is none, as NetworkX's write_graphml and pandas want it. Formats that nest nothing are so anyway.")]
    public bool Flat { get; init; }

    public GraphFilters Filters { get; init; } = new();
}

/// <summary>What the list of edges is called.</summary>
internal enum EdgesKey
{
    Edges,
    Links,
}
