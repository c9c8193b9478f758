using InnovationGraph.Api.Explorer;
using InnovationGraph.Api.Health;
using InnovationGraph.Api.Http;
using InnovationGraph.Api.OpenApi;
using InnovationGraph.Api.Problems;
using InnovationGraph.Api.Startup;
using InnovationGraph.Hosting.Opening;
using InnovationGraph.Queries.Asking;
using InnovationGraph.Queries.Json;
using Microsoft.Net.Http.Headers;

if (CommandLine.Answer(args, Console.Out, Console.Error) is { } code)
{
    return code;
}

// The program's own settings stand beside it; relative paths in them mean the folder it was started in.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.UseDefaultAddress();
builder.UseServerLimits();
builder.UseQuietStart();
builder.Services.AddOpenApiDocument();
builder.Services.ConfigureHttpJsonOptions(options => AnswerJson.Configure(options.SerializerOptions));
builder.Services.AddCors();
builder.Services.AddCompression();
builder.Services.AddInnovationGraph(builder.Configuration);
builder.Services.AddSingleton<Admission>();

await using var app = builder.Build();
if (await app.Services.OpenGraphAsync() is not { } graph)
{
    return 1;
}

app.UsePathPrefix(graph.Settings);
app.UseProblems();
app.UseHeadRequests();
app.UseCompression();
app.UseExplorer(Path.Combine(AppContext.BaseDirectory, "explorer"));
app.UseRouting();
app.UseCors(policy => policy
    .WithOrigins([.. graph.Settings.CorsOrigins])
    .WithMethods(HttpMethods.Get)
    .WithHeaders(HeaderNames.IfNoneMatch)
    .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Link, "X-Graph-Revision"));
app.MapOpenApiDocument();

app.MapGroup(Query.BasePath).MapQueries(GraphServices.Queries);
app.MapHealth();

return await app.ServeAsync();
