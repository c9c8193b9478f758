using InnovationGraph.Api.Problems;
using InnovationGraph.Exchange.Formats;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace InnovationGraph.Api.Startup;

internal static class Compression
{
    // The last is what ASP.NET writes YAML as; OpenApiSetup renames it only when the answer starts.
    private static readonly string[] Yaml = ["application/yaml", "text/plain+yaml"];

    /// <summary>Compresses texts with Brotli and gzip. Nothing secret is in an answer, so it may be over TLS too.</summary>
    public static void AddCompression(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes =
        [
            .. ResponseCompressionDefaults.MimeTypes, ProblemWriter.ContentType, .. FormatCatalog.All.Select(format => format.MediaType), .. Yaml,
        ];
    });

    /// <summary>Compresses for whoever accepts it, and tells caches that others get the same uncompressed.</summary>
    public static void UseCompression(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            return next(context);
        });
        app.UseResponseCompression();
    }
}
