using InnovationGraph.Queries.Paths;

namespace InnovationGraph.Queries.Reachability;

internal static class ReachabilityEndpoints
{
    private static readonly ReadOperation Find = new("findReachable", PathEndpoints.Tag, "Entities that can be reached from one, by distance")
    {
        IsPaged = true,
        Parameters =
        [
            new("source", Forms.Id, "Where to start.") { Required = true, Example = "cstc" },
            new("maxHops", Forms.Integer(1, 8, 2), "The farthest distance in hops."),
            new("direction", Forms.Choice<Direction>(Direction.Both), "out: along relationships; in: against them."),
            .. CommonFilters.All,
            PageParameters.Limit,
        ],
    };

    public static void MapReachability(this IEndpointRouteBuilder api) =>
        api.MapRead<ReachabilityBody>("/reachability", Find, FindAsync)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<ReadResult> FindAsync(ReadRequest request, CancellationToken cancellation)
    {
        ReachQuery query = new(
            request.Filter,
            request.Parameters.FindId("source")!.Value,
            request.Parameters.GetInteger("maxHops"),
            request.Parameters.GetChoice<Direction>("direction"),
            request.Skip,
            request.Limit);
        var outcome = await request.Service<IGraphTraversal>().ReachAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return ProblemCatalog.Of(outcome.Failure);
        }

        var page = outcome.Answer;
        var next = request.NextCursor(page.Total, page.Items.Count);
        return new ReadResult.Answer(
            new ReachabilityBody(
                request.Revision,
                page.Total,
                [.. page.Items.Select(item => new ReachedEntityBody(item.Distance, item.Entity))],
                [.. page.Notes],
                next),
            next);
    }
}
