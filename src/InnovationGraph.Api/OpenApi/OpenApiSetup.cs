using InnovationGraph.Queries.Asking;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace InnovationGraph.Api.OpenApi;

/// <summary>The OpenAPI document at /openapi/v1.json and .yaml, and the page at /swagger that tries it.</summary>
internal static class OpenApiSetup
{
    private const string Document = "v1";

    // There is no other, and no other is a route.
    private const string Route = $"/openapi/{{documentName:regex(^{Document}$)}}";

    private static readonly string[] Suffixes = ["Body", "Answer"];

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } id ? WithoutSuffix(id) : null;
        options.AddSchemaTransformer<XmlCommentTransformer>();
        options.AddSchemaTransformer<AnswerSchemaTransformer>();
        options.AddOperationTransformer<QueryOperationTransformer>();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "InnovationGraph",
                Version = Document,
                Description = "China's innovation chain and support channels as a graph: who funds, directs, owns, designates, supplies and "
                    + "succeeds whom. Every record cites its source, section and paragraph; every past state can be asked for with knownAt.",
            };
            var path = PathOf(document.Servers);
            document.Servers = path is null ? [] : [new() { Url = path }];
            document.ExternalDocs = new() { Description = "The explorer, which shows the same graph as a page", Url = new($"{path}/", UriKind.Relative) };
            document.Tags = new HashSet<OpenApiTag>(Tags.All.Append("Health").Select(tag => new OpenApiTag { Name = tag }));
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer<GraphWordsTransformer>();
        options.AddDocumentTransformer<SharedParameterTransformer>();
    });

    // ASP.NET gives the address that the request came to; behind a proxy only its path is what a client sees. Null where there is none.
    private static string? PathOf(IList<OpenApiServer>? servers) =>
        servers is [{ Url: { } url }] && new Uri(url).AbsolutePath.TrimEnd('/') is { Length: > 0 } path ? path : null;

    // Types are named after what they show; the suffix only tells them from the domain's types.
    private static string WithoutSuffix(string id) =>
        Array.Find(Suffixes, suffix => id.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix ? id[..^suffix.Length] : id;

    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.MapOpenApi(Route + ".json");
        app.MapOpenApi(Route + ".yaml").Add(endpoint => endpoint.RequestDelegate = AsYaml(endpoint.RequestDelegate!));
        app.UseSwaggerUI(options =>
        {
            options.SwaggerEndpoint($"../openapi/{Document}.json", "InnovationGraph v1");
            options.DocumentTitle = "InnovationGraph";
            options.EnableTryItOutByDefault();
            options.EnableDeepLinking();
            options.DisplayRequestDuration();
            options.DefaultModelsExpandDepth(0);

            // The parameters scroll in a box of their own, so that the button and the answer are on one screen with them.
            options.HeadContent = "<style>.swagger-ui .opblock-section > .parameters-container { max-height: 24rem; overflow-y: auto }</style>";
        });
    }

    // ASP.NET says text/plain+yaml, which is registered nowhere; RFC 9512 registers this.
    private static RequestDelegate AsYaml(RequestDelegate write) => http =>
    {
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode == StatusCodes.Status200OK)
            {
                http.Response.ContentType = "application/yaml";
            }

            return Task.CompletedTask;
        });
        return write(http);
    };
}
