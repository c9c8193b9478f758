using InnovationGraph.Api.Centrality;
using InnovationGraph.Api.Chains;
using InnovationGraph.Api.Channels;
using InnovationGraph.Api.Disagreements;
using InnovationGraph.Api.Entities;
using InnovationGraph.Api.Funding;
using InnovationGraph.Api.Gaps;
using InnovationGraph.Api.Health;
using InnovationGraph.Api.Indicators;
using InnovationGraph.Api.Ontology;
using InnovationGraph.Api.OpenApi;
using InnovationGraph.Api.Paths;
using InnovationGraph.Api.Problems;
using InnovationGraph.Api.Reachability;
using InnovationGraph.Api.Reading;
using InnovationGraph.Api.Relationships;
using InnovationGraph.Api.Revisions;
using InnovationGraph.Api.Sources;
using InnovationGraph.Api.Startup;
using InnovationGraph.Api.Statistics;
using InnovationGraph.Api.Subgraph;
using InnovationGraph.Api.Successions;
using InnovationGraph.Api.Support;
using InnovationGraph.Api.Timelines;
using InnovationGraph.Hosting.Opening;
using Microsoft.Net.Http.Headers;

// The program's own settings stand beside it; relative paths in them mean the folder it was started in.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.UseDefaultAddress();
builder.UseServerLimits();
builder.UseQuietStart();
builder.Services.AddOpenApiDocument();
builder.Services.AddSingleton<GraphStates>();
builder.Services.AddSingleton<GapIndex>();
builder.Services.AddSingleton<EntityPlaces>();
builder.Services.AddSingleton<SuccessionIndex>();
builder.Services.AddCors();
builder.Services.AddInnovationGraph(builder.Configuration);

await using var app = builder.Build();
if (await app.Services.OpenGraphAsync() is not { } graph)
{
    return 1;
}

app.UseProblems();
app.UseHeadRequests();
app.UseRouting();
app.UseCors(policy => policy
    .WithOrigins([.. graph.Settings.CorsOrigins])
    .WithMethods(HttpMethods.Get)
    .WithHeaders(HeaderNames.IfNoneMatch)
    .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Link, "X-Graph-Revision"));
app.MapOpenApiDocument();

var api = app.MapGroup("/api/v1");
api.MapFunding();
api.MapTimelines();
api.MapIndicators();
api.MapSupport();
api.MapChannels();
api.MapChains();
api.MapEntities();
api.MapObservations();
api.MapRelationships();
api.MapPaths();
api.MapReachability();
api.MapSubgraph();
api.MapCentrality(graph.Traversal.Measures);
api.MapGaps();
api.MapDisagreements();
api.MapSources();
api.MapOntology();
api.MapRevisions();
api.MapStatistics();
app.MapHealth();

return await app.ServeAsync();
