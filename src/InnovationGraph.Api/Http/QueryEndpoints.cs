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
        if (namesRecord || query.IsPaged || query.IsOfContents || query.Parameters.Any(parameter => parameter.Type.IsId || parameter.Name == ParameterNames.KnownAt))
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
        if (Read(http.Request, query, out var given) is { } unreadable)
        {
            await ProblemWriter.WriteAsync(http.Response, ProblemCatalog.Of(unreadable));
            return;
        }

        var prepared = await runner.PrepareAsync(query, given, http.RequestAborted);
        if (prepared.View is { } view)
        {
            http.Response.Headers["X-Graph-Revision"] = view.Number.ToString(CultureInfo.InvariantCulture);
        }

        AnswerWriter writer = new(http, query, prepared);
        await (prepared.Failure is { } failure ? writer.WriteAsync(failure) : writer.WriteAsync());
    }

    /// <summary>What the request gives, in the order given; or the failure for the first parameter whose bytes are no UTF-8.</summary>
    private static QueryFailure? Read(HttpRequest request, Query query, out List<KeyValuePair<string, string>> given)
    {
        given =
        [
            .. query.Parameters.Where(parameter => parameter.InRoute)
                .Select(parameter => KeyValuePair.Create(parameter.Name, Unescape((string)request.RouteValues[parameter.Name]!))),
        ];
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (Decode(pair.EncodedName) is not { } name || Decode(pair.EncodedValue) is not { } value)
            {
                return new QueryFailure.BadParameters(
                    pair.EncodedName.ToString(), "is not UTF-8; percent-encode the UTF-8 bytes of the text");
            }

            given.Add(new(name, value));
        }

        return null;
    }

    /// <summary>A part of the path as it was meant: the server decodes all but the slash.</summary>
    private static string Unescape(string part) => part.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text whose UTF-8 bytes are percent-encoded; null where the bytes are no UTF-8.</summary>
    private static string? Decode(ReadOnlyMemory<char> encoded)
    {
        var bytes = Encoding.UTF8.GetBytes(encoded.ToString());
        var decoded = WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length) ?? [];
        return Utf8.IsValid(decoded) ? Encoding.UTF8.GetString(decoded) : null;
    }
}
