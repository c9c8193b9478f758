using System.Collections.Concurrent;
using InnovationGraph.Api.Reading;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Api.Statistics;

internal static class StatisticsEndpoints
{
    private static readonly ReadOperation Get = new("getStatistics", "How we know", "What the graph holds, counted")
    {
        Parameters = [CommonFilters.KnownAt],
    };

    public static void MapStatistics(this IEndpointRouteBuilder api)
    {
        // The newest revision's counts; a revision never changes, so its hash is key enough.
        ConcurrentDictionary<string, StatisticsBody> newest = new();
        api.MapRead<StatisticsBody>("/statistics", Get, (request, cancellation) => GetAsync(request, newest, cancellation))
            .WithProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<ReadResult> GetAsync(
        ReadRequest request, ConcurrentDictionary<string, StatisticsBody> newest, CancellationToken cancellation)
    {
        var key = request.State.Revision.Hash.ToString();
        if (!newest.TryGetValue(key, out var statistics))
        {
            statistics = await StatisticsCounter.CountAsync(request.Service<IGraphStore>(), request.Revision, cancellation);
            newest.Clear();
            newest[key] = statistics;
        }

        return new ReadResult.Answer(statistics);
    }
}
