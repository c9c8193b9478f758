using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InnovationGraph.Api.Problems;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InnovationGraph.Api.Reading;

/// <summary>Writes what a read comes to, with the headers that every answer carries.</summary>
internal static class AnswerWriter
{
    private const string Json = "application/json";

    // Two builds may write one answer differently, so the tag names the build.
    private static readonly string Build = typeof(AnswerWriter).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    public static async Task WriteAsync(
        ReadRequest request, Func<ReadRequest, CancellationToken, Task<ReadResult>> handle, CancellationToken cancellation)
    {
        var (http, response) = (request.Http, request.Http.Response);
        if (!Accepts(http.Request))
        {
            await ProblemWriter.WriteAsync(response, ProblemCatalog.NotAcceptable(http.Request.Headers.Accept.ToString(), [Json]));
            return;
        }

        var tag = TagOf(request);
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        if (known.Any(one => one.Compare(tag, useStrongComparison: false)))
        {
            WriteUnchanged(response, tag);
            return;
        }

        switch (await HandleAsync(request, handle, cancellation))
        {
            // Any answer at all will do for "*", but an unknown id has none.
            case ReadResult.Answer when known.Contains(EntityTagHeaderValue.Any):
                WriteUnchanged(response, tag);
                break;
            case ReadResult.Answer answer:
                SetCaching(response, tag);
                if (answer.Next is { } next)
                {
                    response.Headers.Link = $"<{NextPage(http.Request, next)}>; rel=\"next\"";
                }

                response.ContentType = Json;
                await JsonSerializer.SerializeAsync(
                    response.Body, answer.Body, WireJson.Readable.GetTypeInfo(answer.Body.GetType())!, cancellation);
                break;
            case ReadResult.Moved moved:
                response.StatusCode = StatusCodes.Status308PermanentRedirect;
                response.Headers.Location = moved.Location;
                break;
            case ReadResult.Failed failed:
                await ProblemWriter.WriteAsync(response, failed.Problem);
                break;
        }
    }

    // The most specific range that JSON is in decides; parameters, such as a charset, narrow nothing.
    private static bool Accepts(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0 || accepted
            .Where(range => range.MatchesMediaType(Json))
            .OrderBy(range => (range.MatchesAllTypes, range.MatchesAllSubTypes))
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault() > 0;
    }

    private static EntityTagHeaderValue TagOf(ReadRequest request)
    {
        var canonical = $"{request.State.Revision.Hash} {Build} {request.Http.Request.Path}?{request.Parameters.Canonical()}";
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)).AsSpan(0, 16))}\"");
    }

    private static async Task<ReadResult> HandleAsync(
        ReadRequest request, Func<ReadRequest, CancellationToken, Task<ReadResult>> handle, CancellationToken cancellation)
    {
        try
        {
            return await handle(request, cancellation);
        }
        catch (RefusedException refused)
        {
            return ProblemCatalog.Of(refused.Failure);
        }
    }

    private static void WriteUnchanged(HttpResponse response, EntityTagHeaderValue tag)
    {
        SetCaching(response, tag);
        response.StatusCode = StatusCodes.Status304NotModified;
    }

    private static void SetCaching(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
    }

    private static string NextPage(HttpRequest request, string cursor)
    {
        var query = QueryHelpers.ParseQuery(request.QueryString.Value)
            .Where(parameter => parameter.Key != "cursor")
            .Append(new("cursor", cursor));
        return $"{request.PathBase}{request.Path}{QueryString.Create(query)}";
    }
}
