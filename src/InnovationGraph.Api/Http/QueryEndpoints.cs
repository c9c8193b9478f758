using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Unicode;
using InnovationGraph.Api.Problems;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Queries.Asking;
using Microsoft.AspNetCore.WebUtilities;

namespace InnovationGraph.Api.Http;

/// <summary>Maps queries to routes: reads the query string, has the query run, and writes what it comes to.</summary>
internal static class QueryEndpoints
{
    public static void MapQueries(this IEndpointRouteBuilder api, IEnumerable<Query> queries)
    {
        foreach (var query in queries)
        {
            var endpoint = api.MapGet(query.Route, (Delegate)((HttpContext http, QueryRunner runner) => RunAsync(http, runner, query)))
                .WithMetadata(query)
                .WithName(query.Id)
                .WithTags(query.Tag)
                .WithSummary(query.Summary)
                .WithDescription(query.Description ?? string.Empty)
                .Produces(StatusCodes.Status200OK, query.Answer)
                .Produces(StatusCodes.Status304NotModified);
            if (query.Parameters.Any(parameter => parameter.Type.MayBeMerged))
            {
                endpoint.Produces(StatusCodes.Status308PermanentRedirect);
            }

            foreach (var status in Statuses(query))
            {
                endpoint.Produces<Problem>(status, ProblemWriter.ContentType);
            }
        }
    }

    /// <summary>The problems that a query may come to.</summary>
    private static IEnumerable<int> Statuses(Query query)
    {
        var namesRecord = query.Parameters.Any(parameter => parameter.InRoute);
        yield return StatusCodes.Status400BadRequest;
        if (namesRecord || query.IsPaged || query.Parameters.Any(parameter => parameter.Type.IsId || parameter.Name == ParameterNames.KnownAt))
        {
            yield return StatusCodes.Status404NotFound;
        }

        yield return StatusCodes.Status406NotAcceptable;
        if (namesRecord || query.IsPaged)
        {
            yield return StatusCodes.Status410Gone;
        }

        yield return StatusCodes.Status422UnprocessableEntity;
        yield return StatusCodes.Status503ServiceUnavailable;
    }

    private static async Task RunAsync(HttpContext http, QueryRunner runner, Query query)
    {
        if (FindNotUtf8(http.Request.QueryString) is { } name)
        {
            await ProblemWriter.WriteAsync(http.Response, ProblemCatalog.Of(
                new QueryFailure.BadParameters(name, "is not UTF-8; percent-encode the UTF-8 bytes of the text")));
            return;
        }

        var prepared = await runner.PrepareAsync(query, Given(http.Request, query), http.RequestAborted);
        if (prepared.View is { } view)
        {
            http.Response.Headers["X-Graph-Revision"] = view.Number.ToString(CultureInfo.InvariantCulture);
        }

        if (prepared.Failure is { } failure)
        {
            await ProblemWriter.WriteAsync(http.Response, ProblemCatalog.Of(failure));
            return;
        }

        await new AnswerWriter(http, query, prepared).WriteAsync();
    }

    private static List<KeyValuePair<string, string>> Given(HttpRequest request, Query query)
    {
        List<KeyValuePair<string, string>> given =
        [
            .. query.Parameters.Where(parameter => parameter.InRoute)
                .Select(parameter => KeyValuePair.Create(parameter.Name, (string)request.RouteValues[parameter.Name]!)),
        ];
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            given.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return given;
    }

    /// <summary>The name of the first parameter whose bytes are no UTF-8; null when all are.</summary>
    private static string? FindNotUtf8(QueryString query) => (query.Value ?? string.Empty).TrimStart('?').Split('&')
        .FirstOrDefault(pair => !Utf8.IsValid(Decode(pair)))?.Split('=')[0];

    private static byte[] Decode(string encoded)
    {
        var bytes = Encoding.UTF8.GetBytes(encoded);
        return WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length) ?? [];
    }
}
