using System.Net;
using System.Text.Json.Nodes;

namespace InnovationGraph.Api.Tests.Reading;

public abstract class ChangedSeedContract(HttpClient client)
{
    [Fact]
    public async Task The_newest_revision_answers_unless_an_earlier_one_is_asked_for()
    {
        Assert.Equal("Makes other things.", (string?)(await AskAsync("/entities/maker"))["summary"]);
        Assert.Equal("Makes things.", (string?)(await AskAsync("/entities/maker?knownAt=1"))["summary"]);
    }

    [Fact]
    public async Task The_second_revision_holds_the_difference_only() => Assert.Equal(
        ["entities", "maker", "passing"],
        (await AskAsync("/revisions/2"))["items"]!.AsArray().Select(change => (string?)change!["id"]).Order());

    [Fact]
    public async Task An_earlier_revision_holds_its_own_changes()
    {
        var first = await AskAsync("/revisions/1");
        Assert.Equal(1, (int)first["number"]!);
        Assert.Contains("owner-owns-maker", first["items"]!.AsArray().Select(change => (string?)change!["id"]));
        Assert.All(first["items"]!.AsArray(), change => Assert.NotEqual("retract", (string?)change!["operation"]));
    }

    [Fact]
    public async Task A_subgraph_has_the_edges_between_its_nodes_or_those_walked_along()
    {
        const string Ends = "/subgraph?seed=owner&seed=maker&depth=0";
        Assert.Single((await AskAsync(Ends))["edges"]!.AsArray());
        Assert.Empty((await AskAsync(Ends + "&induced=false"))["edges"]!.AsArray());
    }

    [Fact]
    public async Task A_personal_ranking_starts_from_its_seed()
    {
        var ranking = (await AskAsync("/centrality/pagerank?seed=owner"))["items"]!.AsArray();
        var even = (await AskAsync("/centrality/pagerank"))["items"]!.AsArray();
        Assert.Equal("owner", (string?)ranking[0]!["entity"]!["id"]);
        Assert.NotEqual("owner", (string?)even[0]!["entity"]!["id"]);
    }

    [Fact]
    public async Task A_retracted_entity_is_gone_and_says_how_to_ask_for_it()
    {
        using var answer = await SendAsync("/entities/passing");
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("urn:innovation-graph:problem:retracted", (string?)problem["type"]);
        Assert.Equal(
            "'passing' was retracted by revision 2; ask with knownAt=1 for what was recorded before.", (string?)problem["detail"]);
        Assert.Equal("Passing", (string?)(await AskAsync("/entities/passing?knownAt=1"))["name"]);
    }

    // Its id is also a part of the path, which stays.
    [Theory]
    [InlineData("/entities/entities", "/entities/maker")]
    [InlineData("/entities/entities/relationships?limit=5", "/entities/maker/relationships?limit=5")]
    [InlineData("/entities/entities/support", "/entities/maker/support")]
    public async Task A_merged_entity_leads_to_its_survivor(string path, string location)
    {
        await AssertLeadsToAsync(location, path);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(location)).StatusCode);
    }

    [Theory]
    [InlineData("/paths?follow=any&source=owner&target=entities", "/paths?follow=any&source=owner&target=maker")]
    [InlineData("/paths?follow=any&source=owner&target=maker&avoid=entities", "/paths?follow=any&source=owner&target=maker&avoid=maker")]
    [InlineData("/funding?recipient=entities&limit=5", "/funding?recipient=maker&limit=5")]
    [InlineData("/subgraph?seed=owner&seed=entities", "/subgraph?seed=owner&seed=maker")]
    [InlineData("/reachability?source=entities", "/reachability?source=maker")]
    [InlineData("/patterns?match=(a)-[OWNS]->(b)&where=b=entities", "/patterns?match=(a)-%5BOWNS%5D-%3E(b)&where=b%3Dmaker")]
    [InlineData("/patterns?match=(a)-[OWNS]->(b)&where=b%20=%20entities%20", "/patterns?match=(a)-%5BOWNS%5D-%3E(b)&where=b%3Dmaker")]
    [InlineData("/channels?entity=entities", "/channels?entity=maker")]
    [InlineData("/gaps?subject=entities", "/gaps?subject=maker")]
    [InlineData("/centrality/pagerank?seed=entities", "/centrality/pagerank?seed=maker")]
    public async Task A_merged_id_in_a_parameter_leads_to_its_survivor_too(string path, string location)
    {
        await AssertLeadsToAsync(location, path);
        using var followed = await SendAsync(location);
        Assert.True(followed.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{location}: {followed.StatusCode}");
        using var then = await SendAsync(path + "&knownAt=1");
        Assert.NotEqual(HttpStatusCode.PermanentRedirect, then.StatusCode);
    }

    [Fact]
    public async Task A_cursor_goes_on_at_its_revision()
    {
        var first = await AskAsync("/entities?knownAt=1&limit=3&sort=name");
        var second = await AskAsync($"/entities?knownAt=1&limit=3&sort=name&cursor={(string?)first["next"]}");
        Assert.Equal(1, (int)second["revision"]!);
        Assert.Equal("Passing", (string?)second["items"]![0]!["name"]);
    }

    private async Task AssertLeadsToAsync(string location, string path)
    {
        using var answer = await SendAsync(path);
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("/api/v1" + location, answer.Headers.Location?.OriginalString);
    }

    private Task<HttpResponseMessage> SendAsync(string path) => client.GetAsync(new Uri("/api/v1" + path, UriKind.Relative));

    private async Task<JsonNode> AskAsync(string path)
    {
        using var answer = await SendAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
