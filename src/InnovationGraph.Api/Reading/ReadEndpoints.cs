using InnovationGraph.Api.Problems;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Api.Reading;

/// <summary>
/// Maps a read: parameters are checked against what the operation declares, the revision is chosen, an unchanged answer is 304, and
/// whatever the handler comes to is written with its headers.
/// </summary>
internal static class ReadEndpoints
{
    private static readonly QueryParameter CursorParameter = new("cursor", Forms.Text,
        "The next of an earlier page; goes on from that page's revision.");

    public static RouteHandlerBuilder MapRead<TBody>(
        this IEndpointRouteBuilder routes,
        string pattern,
        ReadOperation operation,
        Func<ReadRequest, CancellationToken, Task<ReadResult>> handle)
    {
        var declared = operation.IsPaged
            ? operation with
            {
                Parameters = [.. operation.Parameters, CursorParameter],
            }
            : operation;
        return routes.MapGet(pattern, (Delegate)((HttpContext http) => RunAsync(http, declared, handle)))
            .WithMetadata(declared)
            .WithName(operation.Id)
            .WithTags(operation.Tag)
            .WithSummary(operation.Summary)
            .WithDescription(operation.Description ?? string.Empty)
            .Produces<TBody>()
            .Produces(StatusCodes.Status304NotModified)
            .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
            .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, "application/problem+json");
    }

    /// <summary>Says that the operation answers with a problem of this status.</summary>
    public static RouteHandlerBuilder WithProblem(this RouteHandlerBuilder endpoint, int status) =>
        endpoint.Produces<Problem>(status, "application/problem+json");

    private static async Task RunAsync(
        HttpContext http, ReadOperation operation, Func<ReadRequest, CancellationToken, Task<ReadResult>> handle)
    {
        var cancellation = http.RequestAborted;
        var store = http.RequestServices.GetRequiredService<IGraphStore>();
        var states = http.RequestServices.GetRequiredService<GraphStates>();
        var head = await store.GetHeadAsync(cancellation);
        var state = await states.GetAsync(head);
        var values = ParameterReader.Read(http.Request.QueryString, operation.Parameters, state.Ontology);
        Cursor? cursor = null;
        if (values.Faults.Count == 0)
        {
            var (chosen, read, problem) = await ChooseAsync(store, values, http.Request.Path, head, cancellation);
            if (problem is not null)
            {
                await ProblemWriter.WriteAsync(http.Response, problem);
                return;
            }

            cursor = read;
            if (chosen != head)
            {
                state = await states.GetAsync(chosen);
                values = ParameterReader.Read(http.Request.QueryString, operation.Parameters, state.Ontology);
            }
        }

        http.Response.Headers["X-Graph-Revision"] = state.Revision.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (values.Faults.Count > 0)
        {
            await ProblemWriter.WriteAsync(http.Response, ProblemCatalog.BadParameters(values.Faults));
            return;
        }

        ReadRequest request = new(http, operation, values, state, cursor);
        if (await UnknownIds.FindAsync(request, cancellation) is { } unknown)
        {
            await ProblemWriter.WriteAsync(http.Response, unknown);
            return;
        }

        await AnswerWriter.WriteAsync(request, handle, cancellation);
    }

    private static async Task<(Revision Revision, Cursor? Cursor, Problem? Problem)> ChooseAsync(
        IGraphStore store, ParameterValues values, PathString path, Revision head, CancellationToken cancellation)
    {
        if (values.Declares("cursor") && values.Find("cursor") is { } text)
        {
            if (!Cursor.TryParse(text, out var cursor) || cursor!.Request != Cursor.RequestOf(path, values))
            {
                return (head, null, ProblemCatalog.BadParameter("cursor",
                    $"{Forms.Shown(text)} is no cursor of this request; take the next of an earlier page, with the same other parameters"));
            }

            var revision = await store.FindRevisionAsync(cursor.Revision, cancellation);
            return revision is not null && cursor.IsOf(revision) ? (revision, cursor, null) : (head, null, ProblemCatalog.StaleCursor);
        }

        if (values.Declares("knownAt") && values.Find("knownAt") is { } knownAt
            && KnownAtReader.TryParse(knownAt, out var number, out var time))
        {
            var revision = number is { } n
                ? await store.FindRevisionAsync(n, cancellation)
                : await store.GetRevisionAtAsync(time, cancellation);
            return revision is not null ? (revision, null, null) : (head, null, ProblemCatalog.UnknownRevision(knownAt, head.Number));
        }

        return (head, null, null);
    }
}
