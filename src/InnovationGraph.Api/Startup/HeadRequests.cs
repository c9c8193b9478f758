using Microsoft.Net.Http.Headers;

namespace InnovationGraph.Api.Startup;

internal static class HeadRequests
{
    /// <summary>Answers HEAD as GET without the body, as RFC 9110 has it, and says so where another method is refused.</summary>
    public static void UseHeadRequests(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Append(HeaderNames.Allow, HttpMethods.Head);
        }
    });
}
