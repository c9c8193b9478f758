namespace InnovationGraph.Queries.Subgraph;

internal static class SubgraphEndpoints
{
    private const int MostNodes = 5_000;

    private static readonly ReadOperation Extract = new("getSubgraph", "Subgraphs for notebooks", "The graph around some entities, or the whole graph")
    {
        Description = "Node-link JSON: networkx.node_link_graph(answer, edges=\"edges\"); before NetworkX 3.4 ask with edgesKey=links.",
        Parameters =
        [
            new("seed", Forms.Id, "Entities to start from; without any, the whole graph up to the limit.") { Repeats = true, Example = "leaderdrive" },
            new("depth", Forms.Integer(0, 4, 1), "How many hops from a seed."),
            new("direction", Forms.Choice<Direction>(Direction.Both), "out: along relationships; in: against them."),
            new("limit", Forms.Integer(1, MostNodes, 500), "The most nodes."),
            new("induced", Forms.Flag(true), "true: all edges between the nodes; false: only those walked along."),
            new("edgesKey", Forms.Choice(["edges", "links"], "edges"), "What the list of edges is called."),
            .. CommonFilters.All,
        ],
    };

    public static void MapSubgraph(this IEndpointRouteBuilder api) =>
        api.MapRead<NodeLinkBody>("/subgraph", Extract, ExtractAsync)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<ReadResult> ExtractAsync(ReadRequest request, CancellationToken cancellation)
    {
        var seeds = request.Parameters.GetAllIds("seed");
        SubgraphQuery query = new(
            request.Filter,
            seeds,
            request.Parameters.GetInteger("depth"),
            request.Parameters.GetChoice<Direction>("direction"),
            request.Limit,
            request.Parameters.GetFlag("induced"));
        var outcome = await request.Service<IGraphTraversal>().ExtractAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return ProblemCatalog.Of(outcome.Failure);
        }

        var subgraph = outcome.Answer;
        IReadOnlyList<EdgeBody> edges = [.. subgraph.Relationships.Select(EdgeBody.Of)];
        var asLinks = request.Parameters.Get("edgesKey") == "links";
        return new ReadResult.Answer(new NodeLinkBody
        {
            Graph = new(request.Revision, subgraph.Truncated is not null, subgraph.Truncated),
            Nodes = [.. subgraph.Entities.Select(entity => NodeBody.Of(entity, subgraph.Degrees[entity.Id]))],
            Edges = asLinks ? null : edges,
            Links = asLinks ? edges : null,
        });
    }
}
