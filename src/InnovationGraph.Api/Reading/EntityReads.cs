using InnovationGraph.Core.Records;

namespace InnovationGraph.Api.Reading;

/// <summary>Maps reads about one entity, whose id is the route's <c>id</c>.</summary>
internal static class EntityReads
{
    /// <summary>As <see cref="ReadEndpoints.MapRead{TBody}"/>; the handler is given the entity, and an id without one is answered here.</summary>
    public static RouteHandlerBuilder MapEntityRead<TBody>(
        this IEndpointRouteBuilder routes,
        string pattern,
        ReadOperation operation,
        Func<ReadRequest, Entity, CancellationToken, Task<ReadResult>> handle)
    {
        return routes.MapRead<TBody>(pattern, operation, FindAndHandleAsync)
            .Produces(StatusCodes.Status308PermanentRedirect)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);

        async Task<ReadResult> FindAndHandleAsync(ReadRequest request, CancellationToken cancellation)
        {
            var (entity, otherwise) = await RecordLookup.FindAsync<Entity>(request, "entity", cancellation);
            return entity is null ? otherwise! : await handle(request, entity, cancellation);
        }
    }
}
