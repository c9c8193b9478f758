using InnovationGraph.Api.Problems;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Api.Health;

/// <summary>Whether the process lives, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Ok(new HealthBody("alive", null)))
            .WithName("isAlive")
            .WithTags("Health")
            .WithSummary("Whether the process lives");
        routes.MapGet("/health/ready", IsReadyAsync)
            .WithName("isReady")
            .WithTags("Health")
            .WithSummary("Whether the store answers")
            .Produces<HealthBody>()
            .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");
    }

    // An unreachable store throws, and the exception handler answers 503.
    private static async Task<IResult> IsReadyAsync(IGraphStore store, CancellationToken cancellation) =>
        TypedResults.Ok(new HealthBody("ready", (await store.GetHeadAsync(cancellation)).Number));
}
