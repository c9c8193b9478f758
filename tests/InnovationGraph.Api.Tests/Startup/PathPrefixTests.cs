using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Api.Tests.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace InnovationGraph.Api.Tests.Startup;

/// <summary>Behind a proxy that offers the API below a path, every link leads below that path.</summary>
public sealed class PathPrefixTests
{
    [Theory]
    [InlineData("/graph", "")]
    [InlineData("/keep", "")]
    [InlineData("/silent", "/silent")]
    public async Task Behind_nginx_every_link_leads_below_the_prefix(string prefix, string configured)
    {
        await using SeededHost seeded = new();
        await using var host = seeded.WithWebHostBuilder(builder => builder.UseSetting("InnovationGraph:PathPrefix", configured));
        host.UseKestrel(0);
        host.StartServer();
        using var nginx = await Nginx.InFrontOfAsync(host.ClientOptions.BaseAddress);
        await using var services = new ServiceCollection().AddHttpClient(string.Empty)
            .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = false }).Services.BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.BaseAddress = nginx.Address;

        using var front = await client.GetAsync(new Uri(prefix + "/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, front.StatusCode);
        using var swagger = await client.GetAsync(new Uri(prefix + "/swagger", UriKind.Relative));
        var page = new Uri(new Uri(nginx.Address, prefix + "/swagger"), swagger.Headers.Location!);
        Assert.Equal(prefix + "/swagger/index.html", page.AbsolutePath);
        Assert.Contains("../openapi/v1.json", await client.GetStringAsync(new Uri(page, "index.js")), StringComparison.Ordinal);

        var document = JsonNode.Parse(await client.GetStringAsync(new Uri(page, "../openapi/v1.json")))!;
        Assert.Equal(prefix, (string?)Assert.Single(document["servers"]!.AsArray())!["url"]);

        using var list = await client.GetAsync(new Uri(prefix + "/api/v1/entities?limit=2", UriKind.Relative));
        var link = list.Headers.GetValues("Link").Single().Split('<', '>')[1];
        Assert.StartsWith(prefix + "/api/v1/entities?", link, StringComparison.Ordinal);
        using var next = await client.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task A_merged_entity_leads_to_its_survivor_below_the_prefix()
    {
        using ChangedHost host = new();
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/entities/entities") { Headers = { { "X-Forwarded-Prefix", "/graph" } } };
        using var answer = await host.Client.SendAsync(request);
        Assert.Equal("/graph/api/v1/entities/maker", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("//example.org")]
    [InlineData("/a b")]
    public async Task A_prefix_that_would_lead_elsewhere_is_not_heeded(string prefix)
    {
        await using SeededHost host = new();
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        using HttpRequestMessage request = new(HttpMethod.Get, "/swagger");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Prefix", prefix);
        using var answer = await client.SendAsync(request);
        Assert.DoesNotContain(prefix, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_proxy_the_document_names_no_server()
    {
        await using SeededHost host = new();
        Assert.Null((await ApiDocument.ReadJsonAsync(host.CreateClient()))["servers"]);
    }
}
