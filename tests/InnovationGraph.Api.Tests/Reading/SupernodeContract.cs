using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Reading;

public abstract class SupernodeContract(HttpClient client)
{
    [Fact]
    public async Task Its_relationships_come_in_pages()
    {
        var page = await AskAsync("/entities/hub/relationships?limit=500");
        Assert.Equal(SupernodeHost.Spokes, (int)page["total"]!);
        Assert.Equal(500, page["items"]!.AsArray().Count);
        Assert.NotNull(page["next"]);
    }

    [Fact]
    public async Task Its_neighbourhood_is_cut_at_the_limit_and_says_so()
    {
        var graph = await AskAsync("/subgraph?seed=hub&limit=5000");
        Assert.Equal(5_000, graph["nodes"]!.AsArray().Count);
        Assert.True((bool)graph["graph"]!["truncated"]!);
    }

    [Fact]
    public async Task A_path_goes_through_it() =>
        Assert.Equal(
            ["spoke-1", "hub", "spoke-2"],
            (await AskAsync("/paths?follow=any&source=spoke-1&target=spoke-2"))["paths"]![0]!["entities"]!.AsArray().Select(entity => (string)entity!["id"]!));

    [Fact]
    public async Task All_that_it_funds_is_one_page_of_rows()
    {
        var funding = await AskAsync("/funding?funder=hub&groupBy=funder");
        Assert.Equal(SupernodeHost.Spokes, (int)Assert.Single(funding["flows"]!.AsArray())!["count"]!);
    }

    [Fact]
    public async Task It_has_the_highest_degree() =>
        Assert.Equal("hub", (string)(await AskAsync("/centrality/degree?limit=1"))["items"]![0]!["entity"]!["id"]!);

    private async Task<JsonNode> AskAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri("/api/v1" + path, UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }
}
