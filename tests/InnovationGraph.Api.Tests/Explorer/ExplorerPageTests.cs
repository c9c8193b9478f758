using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InnovationGraph.Api.Explorer;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace InnovationGraph.Api.Tests.Explorer;

public sealed partial class ExplorerPageTests(EmptyHost host) : IClassFixture<EmptyHost>
{
    private static bool IsBuilt => File.Exists(Path.Combine(AppContext.BaseDirectory, "explorer", "index.html"));

    [Fact]
    public async Task The_front_door_is_the_explorer_and_nothing_in_it_comes_from_elsewhere()
    {
        RequirePage();
        using var answer = await host.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var files = LinkedFile().Matches(await answer.Content.ReadAsStringAsync()).Select(match => match.Groups["file"].Value).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.StartsWith("./", file, StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var linked = await host.Client.GetAsync(new Uri(file[1..], UriKind.Relative));
            Assert.True(linked.StatusCode == HttpStatusCode.OK, file);
        }
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        RequirePage();
        using var first = await host.Client.GetAsync(new Uri("/", UriKind.Relative));
        using HttpRequestMessage again = new(HttpMethod.Get, "/") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await host.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Below_a_prefix_the_front_door_has_a_slash_so_that_its_links_lead_below_it_too()
    {
        RequirePage();
        using HttpRequestMessage request = new(HttpMethod.Get, "/graph") { Headers = { { "X-Forwarded-Prefix", "/graph" } } };
        using var answer = await host.Client.SendAsync(request);
        Assert.Equal("/graph/", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task A_build_without_the_page_says_how_to_get_it()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.UseExplorer(Path.Combine(AppContext.BaseDirectory, "no-explorer"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        var line = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.Contains(ExplorerPage.Missing, line, StringComparison.Ordinal);
        Assert.Contains("href=\"/swagger\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swagger_leads_back_to_the_explorer()
    {
        var document = await host.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        Assert.Equal("/", (string?)JsonNode.Parse(document)!["externalDocs"]!["url"]);
    }

    private static void RequirePage() =>
        Assert.SkipUnless(IsBuilt || Environment.GetEnvironmentVariable("CI") == "true", "The explorer was not built: there was no Node 20.19, or 22.12 or later, with npm.");

    [GeneratedRegex("(src|href)=\"(?<file>[^\"]+)\"")]
    private static partial Regex LinkedFile();
}
