using InnovationGraph.Hosting.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace InnovationGraph.Api.Startup;

internal static class PathPrefixes
{
    /// <summary>
    /// Serves below a path where a proxy on this machine says so by X-Forwarded-Prefix, or else where the settings do; whether the proxy
    /// leaves the prefix in the path or takes it out. What an answer links to then begins with it.
    /// </summary>
    public static void UsePathPrefix(this WebApplication app, GraphSettings settings)
    {
        // Whether the sender is a known proxy is asked only where X-Forwarded-For is read too.
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedPrefix });
        app.Use((context, next) =>
        {
            var request = context.Request;
            var said = request.PathBase.ToString();
            PathString prefix = new(said.Length > 0 && PathPrefix.IsOne(said) ? said : settings.PathPrefix);
            if (request.Path.StartsWithSegments(prefix, StringComparison.Ordinal, out var rest))
            {
                request.Path = rest;
            }

            request.PathBase = prefix;
            return next(context);
        });
    }
}
