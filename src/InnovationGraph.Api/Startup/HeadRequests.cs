namespace InnovationGraph.Api.Startup;

internal static class HeadRequests
{
    /// <summary>Answers HEAD as GET without the body, as RFC 9110 has it.</summary>
    public static void UseHeadRequests(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }

        return next(context);
    });
}
