using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using InnovationGraph.Api.Problems;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Exchange.Formats;
using InnovationGraph.Hosting.Configuration;
using InnovationGraph.Hosting.Formats;
using InnovationGraph.Queries.Asking;
using InnovationGraph.Queries.Json;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InnovationGraph.Api.Http;

/// <summary>Writes what a query comes to, with the headers that every answer carries.</summary>
internal sealed class AnswerWriter(HttpContext http, Query query, PreparedQuery prepared)
{
    // Two builds may write one answer differently, so the tag names the build.
    private static readonly string Build = string.Concat(
        OursIn(typeof(AnswerWriter).Assembly).Select(assembly => assembly.ManifestModule.ModuleVersionId).Distinct().Order());

    public async Task WriteAsync()
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var offered = AnswerFormats.Of(query.Answer);
        var named = prepared.Values.Of(Query.Format.Name) is [var id] ? id : null;
        if (Negotiation.Choose(offered, named, http.Request.GetTypedHeaders().Accept) is not { } format)
        {
            await ProblemWriter.WriteAsync(
                http.Response, ProblemCatalog.NotAcceptable(named, http.Request.Headers.Accept.ToString(), offered));
            return;
        }

        var tag = TagOf(format);
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        if (known.Any(one => one.Compare(tag, useStrongComparison: false)))
        {
            WriteUnchanged(tag);
            return;
        }

        if (await RunAsync() is not { } outcome)
        {
            await ProblemWriter.WriteAsync(http.Response, ProblemCatalog.Busy);
        }
        else if (!outcome.IsAnswered)
        {
            await WriteAsync(outcome.Failure);
        }
        else
        {
            // What was cut short may be whole the next time.
            var lasting = outcome.Answer.Content is ILimitedAnswer { Truncated: true } ? null : tag;
            if (known.Contains(EntityTagHeaderValue.Any))
            {
                // Any answer at all will do for "*", but an unknown id has none.
                WriteUnchanged(lasting);
            }
            else
            {
                await WriteAsync(outcome.Answer, format, lasting);
            }
        }
    }

    /// <summary>What the query comes to; null where too many wait. Its turn ends here, however slowly the client reads.</summary>
    private async Task<Outcome<CitedAnswer>?> RunAsync()
    {
        using var turn = await http.RequestServices.GetRequiredService<Admission>().EnterAsync(query, http.RequestAborted);
        if (turn is { IsAcquired: false })
        {
            return default(Outcome<CitedAnswer>?);
        }

        return await prepared.RunAsync(http.RequestAborted);
    }

    private async Task WriteAsync(CitedAnswer answer, IAnswerFormat format, EntityTagHeaderValue? tag)
    {
        SetCaching(tag);
        if (answer.Content is IPagedAnswer { Next: { } next })
        {
            http.Response.Headers.Link = $"<{PageAt(next)}>; rel=\"next\"";
        }

        http.Response.ContentType = format.For(answer).ContentType;
        if (format != AnswerFormats.Json)
        {
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{query.Id}.{format.Extension}\"";
        }

        await format.WriteCitedAsync(answer, http.Response.BodyWriter, http.RequestAborted);
    }

    /// <summary>Writes why there is no answer; of a merged record, where it goes on.</summary>
    public Task WriteAsync(QueryFailure failure)
    {
        if (failure is not QueryFailure.Merged merged)
        {
            return ProblemWriter.WriteAsync(http.Response, ProblemCatalog.Of(failure));
        }

        var links = http.RequestServices.GetRequiredService<LinkGenerator>();
        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location = merged.Parameter is { } parameter
            ? WithSurvivor(parameter, merged)
            : links.GetPathByName(http, query.Id, new RouteValueDictionary { ["id"] = merged.Survivor.ToString() }) + http.Request.QueryString;
        return Task.CompletedTask;
    }

    private EntityTagHeaderValue TagOf(IAnswerFormat format)
    {
        var limits = http.RequestServices.GetRequiredService<GraphSettings>().Limits;

        // A strong tag stands for bytes, and those of a compressed answer are others.
        var coding = http.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName;
        var canonical = $"{prepared.View!.Revision.Hash} {Build} {limits} {format.Id} {coding} {query.Id}?{prepared.Values.Canonical(Query.Format.Name)}";
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)).AsSpan(0, 16))}\"");
    }

    private void WriteUnchanged(EntityTagHeaderValue? tag)
    {
        SetCaching(tag);
        http.Response.StatusCode = StatusCodes.Status304NotModified;
    }

    private void SetCaching(EntityTagHeaderValue? tag)
    {
        http.Response.Headers.ETag = tag?.ToString();
        http.Response.Headers.CacheControl = "no-cache";
    }

    /// <summary>The address of this request with the survivor where the merged one is the value, or, as in <c>x=id</c>, the end of it.</summary>
    private string WithSurvivor(string parameter, QueryFailure.Merged merged)
    {
        var (id, type) = (merged.Id.ToString(), query.Parameters.First(one => one.Name == parameter).Type);
        return AskedWith(given => given.Select(one =>
            one.Key == parameter && one.Value is { } value && type.NameIn(value) == id
                ? new(one.Key, type.WithId(value, merged.Survivor))
                : one));
    }

    /// <summary>The address of another page, with ids in the place of names.</summary>
    private string PageAt(string cursor)
    {
        var parameters = query.Parameters.Where(parameter => parameter.InRoute).ToList();
        RouteValueDictionary route = new(parameters.ToDictionary(one => one.Name, one => (object?)prepared.Values.Of(one.Name)[0]));
        var path = http.RequestServices.GetRequiredService<LinkGenerator>().GetPathByName(http, query.Id, route);
        var others = prepared.Values.Canonical([ParameterNames.Cursor, .. parameters.Select(one => one.Name)]);
        return $"{path}?{(others.Length == 0 ? string.Empty : others + "&")}{ParameterNames.Cursor}={cursor}";
    }

    /// <summary>The address of this request with other parameters in the place of those given.</summary>
    private string AskedWith(Func<IEnumerable<KeyValuePair<string, string?>>, IEnumerable<KeyValuePair<string, string?>>> change)
    {
        var given = QueryHelpers.ParseQuery(http.Request.QueryString.Value)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return $"{http.Request.PathBase}{http.Request.Path}{QueryString.Create(change(given))}";
    }

    /// <summary>An assembly and all of this project that it is built on.</summary>
    private static IEnumerable<Assembly> OursIn(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Where(name => name.Name!.StartsWith(nameof(InnovationGraph), StringComparison.Ordinal))
        .SelectMany(name => OursIn(Assembly.Load(name)))
        .Append(assembly);
}
