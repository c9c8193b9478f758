using InnovationGraph.Api.Startup;

var builder = WebApplication.CreateBuilder(args);
builder.UseDefaultAddress();

var app = builder.Build();
app.MapGet("/health/live", () => TypedResults.Ok());

await app.RunAsync();
