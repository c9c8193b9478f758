using System.Globalization;
using System.Text.Json;
using InnovationGraph.Queries.Json;
using InnovationGraph.Queries.Parameters;
using InnovationGraph.Core.Stores;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace InnovationGraph.Api.Problems;

/// <summary>Sends problems, also for what goes wrong outside the endpoints: no route, a wrong method, an exception.</summary>
internal static partial class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    public static Task WriteAsync(HttpResponse response, Problem problem)
    {
        response.StatusCode = problem.Status;
        if (problem.RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        response.ContentType = ContentType;
        return JsonSerializer.SerializeAsync(response.Body, problem, AnswerJson.Options, response.HttpContext.RequestAborted);
    }

    public static void UseProblems(this WebApplication app)
    {
        StoreDoubt doubt = new(app.Services.GetRequiredService<IGraphStore>(), app.Services.GetRequiredService<TimeProvider>());
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = async context => await WriteAsync(context.Response, await OfExceptionAsync(context, doubt, app.Logger)),
            SuppressDiagnosticsCallback = failed => IsOutage(failed, app.Logger),
        });
        app.UseStatusCodePages(context => WriteAsync(context.HttpContext.Response, new()
        {
            Title = ReasonPhrases.GetReasonPhrase(context.HttpContext.Response.StatusCode),
            Status = context.HttpContext.Response.StatusCode,
            Detail = $"{context.HttpContext.Request.Method} {ParameterType.Shown(context.HttpContext.Request.Path)} is no operation of this API; /swagger lists them.",
        }));
    }

    // While the store is away, a line for each request is enough.
    private static bool IsOutage(ExceptionHandlerSuppressDiagnosticsContext failed, ILogger log)
    {
        if (failed.Exception is not StoreUnavailableException unavailable)
        {
            return false;
        }

        Unavailable(log, unavailable.Message);
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "{Reason}")]
    private static partial void Unavailable(ILogger log, string reason);

    private static async Task<Problem> OfExceptionAsync(HttpContext context, StoreDoubt doubt, ILogger log)
    {
        switch (context.Features.Get<IExceptionHandlerFeature>()?.Error)
        {
            case StoreUnavailableException unavailable:
                return ProblemCatalog.Unavailable(unavailable.Message);
            case BadHttpRequestException bad:
                return new() { Title = ReasonPhrases.GetReasonPhrase(bad.StatusCode), Status = bad.StatusCode, Detail = bad.Message };
            default:
                if (await doubt.FindReasonAsync(context.RequestAborted) is { } reason)
                {
                    Unavailable(log, reason);
                    return ProblemCatalog.Unavailable(reason);
                }

                return new()
                {
                    Title = "The server failed",
                    Status = StatusCodes.Status500InternalServerError,
                    Detail = "This is a fault of the server; its log has the details.",
                };
        }
    }
}
