using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace InnovationGraph.Api.Explorer;

/// <summary>The page at /, built from src/explorer.</summary>
public static class ExplorerPage
{
    /// <summary>What / says of a build without the page.</summary>
    public const string Missing =
        "This build has no explorer: it needs Node 20.19, or 22.12 or later, with npm, and then dotnet build once more. Every operation can be tried at ";

    // The page is what is here and nothing else; blob: is a drawing or a table on its way to a file.
    private const string ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Serves the page from a folder; where that has none, one line at / says how to get it.</summary>
    public static void UseExplorer(this WebApplication app, string folder)
    {
        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            app.MapGet("/", (HttpRequest request) => TypedResults.Content(
                $"""<!doctype html><title>InnovationGraph</title><p>{Missing}<a href="{request.PathBase}/swagger">/swagger</a>.""",
                "text/html; charset=utf-8")).ExcludeFromDescription();
            return;
        }

        FileServerOptions page = new() { FileProvider = new PhysicalFileProvider(folder) };
        page.StaticFileOptions.OnPrepareResponse = context =>
        {
            // Asked for again with its ETag each time, so that no file is older than another.
            var headers = context.Context.Response.Headers;
            headers[HeaderNames.CacheControl] = "no-cache";
            headers[HeaderNames.ContentSecurityPolicy] = ContentSecurityPolicy;
            headers[HeaderNames.XContentTypeOptions] = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
        };
        app.UseFileServer(page);
    }
}
