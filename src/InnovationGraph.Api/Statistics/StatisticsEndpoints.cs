using InnovationGraph.Api.Funding;
using InnovationGraph.Api.Reading;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Statistics;

internal static class StatisticsEndpoints
{
    private static readonly ReadOperation Get = new("getStatistics", "How we know", "What the graph holds, counted")
    {
        Description = "Counts by kind, type, channel, place, indicator and document; degrees and unconnected parts; what is dated, has an "
            + "amount, or rests on a hedge. Counted once a revision.",
        Parameters = [CommonFilters.KnownAt],
    };

    public static void MapStatistics(this IEndpointRouteBuilder api)
    {
        var services = api.ServiceProvider;
        var store = services.GetRequiredService<IGraphStore>();
        var traversal = services.GetRequiredService<IGraphTraversal>();
        var places = services.GetRequiredService<EntityPlaces>();
        ComputedOnce<long, StatisticsBody> statistics = new(kept: 4);
        api.MapRead<StatisticsBody>("/statistics", Get, async (request, cancellation) =>
                new ReadResult.Answer(await statistics
                    .GetAsync(request.Revision, () => StatisticsCounter.CountAsync(store, traversal, places, request.State))
                    .WaitAsync(cancellation)))
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);
    }
}
