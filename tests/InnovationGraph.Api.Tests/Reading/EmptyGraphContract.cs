using System.Net;
using System.Text.Json.Nodes;

namespace InnovationGraph.Api.Tests.Reading;

public abstract class EmptyGraphContract(HttpClient client)
{
    [Theory]
    [InlineData("/entities", "items")]
    [InlineData("/entities?q=huawei", "items")]
    [InlineData("/relationships", "items")]
    [InlineData("/funding", "flows")]
    [InlineData("/funding?groupBy=recipientPlace&depth=4", "flows")]
    [InlineData("/subgraph", "nodes")]
    [InlineData("/centrality/degree", "items")]
    [InlineData("/centrality/betweenness", "items")]
    [InlineData("/centrality/closeness", "items")]
    [InlineData("/centrality/harmonic", "items")]
    [InlineData("/centrality/pagerank", "items")]
    [InlineData("/centrality/eigenvector", "items")]
    [InlineData("/centrality/core", "items")]
    [InlineData("/centrality/constraint", "items")]
    [InlineData("/structure/cuts", "items")]
    [InlineData("/communities/components", "communities")]
    [InlineData("/communities/strongComponents", "communities")]
    [InlineData("/communities/leiden", "communities")]
    [InlineData("/communities/louvain", "communities")]
    [InlineData("/communities/labelPropagation", "communities")]
    [InlineData("/gaps", "items")]
    [InlineData("/sources", "items")]
    [InlineData("/ontology", "kinds")]
    [InlineData("/revisions", "items")]
    public async Task A_list_is_empty(string path, string list)
    {
        var (status, body) = await AskAsync(path);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(body[list]!.AsArray());
    }

    [Theory]
    [InlineData("/entities/huawei")]
    [InlineData("/entities/huawei/relationships")]
    [InlineData("/resilience?remove=huawei")]
    [InlineData("/entities/huawei/observations")]
    [InlineData("/entities/huawei/support")]
    [InlineData("/entities?within=china")]
    [InlineData("/relationships/a-funds-b")]
    [InlineData("/relationships?document=report")]
    [InlineData("/funding?recipient=huawei")]
    [InlineData("/paths?follow=any&source=cstc&target=siasun")]
    [InlineData("/reachability?source=cstc")]
    [InlineData("/patterns?match=(a)-[]->(b)&where=a=huawei")]
    [InlineData("/subgraph?seed=huawei")]
    [InlineData("/centrality/pagerank?seed=huawei")]
    [InlineData("/gaps?subject=huawei")]
    [InlineData("/sources/report")]
    [InlineData("/revisions/1")]
    public async Task An_id_is_unknown(string path) => Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(path)).Status);

    [Fact]
    public async Task A_word_of_the_ontology_is_refused_since_there_is_none()
    {
        var (status, body) = await AskAsync("/entities?kind=Firm");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("it has none", (string)body["errors"]!["kind"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_revision_is_zero() => Assert.Equal(0, (int)(await AskAsync("/statistics")).Body["revision"]!);

    private async Task<(HttpStatusCode Status, JsonNode Body)> AskAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri("/api/v1" + path, UriKind.Relative));
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
