using System.Net;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Reading;

public abstract class BadInputContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Theory]
    [InlineData("/entities?knid=Firm", "knid", "did you mean kind")]
    [InlineData("/entities?limit=0", "limit", "from 1 to 500")]
    [InlineData("/entities?limit=501", "limit", "from 1 to 500")]
    [InlineData("/entities?limit=ten", "limit", "'ten'")]
    [InlineData("/entities?limit=5&limit=6", "limit", "once is allowed")]
    [InlineData("/entities?sort=size", "sort", "relevance, name, degree")]
    [InlineData("/entities?kind=Frim", "kind", "did you mean Firm")]
    [InlineData("/entities?q=a%00b", "q", "'aU+0000b' has a control character")]
    [InlineData("/entities?kind=Fi%E2%80%8Brm", "kind", "'FiU+200Brm'")]
    [InlineData("/entities?q=%FF%FE", "q", "UTF-8")]
    [InlineData("/entities?q=%ED%A0%80", "q", "UTF-8")]
    [InlineData("/entities?tag=nationl-team", "tag", "is no tag of the graph")]
    [InlineData("/entities?tag=nobody&tag=nothing", "tag", "allowed: ")]
    [InlineData("/relationships?type=OWN", "type", "did you mean OWNS")]
    [InlineData("/relationships?type=GRANTS", "type", "any more; use FUNDS with the channel subsidies-and-grants")]
    [InlineData("/relationships?type=TARGETS", "type", "use PROMOTES whose property how is aims, or SEEKS_TO_REDUCE")]
    [InlineData("/funding?excludeType=FOUNDED", "excludeType", "any more; use ESTABLISHED")]
    [InlineData("/relationships?asOf=2019-13", "asOf", "2019-05")]
    [InlineData("/relationships?holds=certain", "holds", "give asOf, from or to too")]
    [InlineData("/relationships?asOf=2019&from=2018", "asOf", "does not go with from and to")]
    [InlineData("/entities/huawei/timeline?to=2018&asOf=2019", "asOf", "from and to for the days between")]
    [InlineData("/paths?source=cstc&target=siasun&from=2020&to=2019", "to", "not before '2020'")]
    [InlineData("/gaps?from=2020", "from", "is no parameter")]
    [InlineData("/paths?source=cstc&target=siasun&asOf=2020&holds=possibly", "holds", "certain")]
    [InlineData("/relationships?minConfidence=inferred", "minConfidence", "hedged, reported, stated")]
    [InlineData("/relationships?knownAt=yesterday", "knownAt", "revision number")]
    [InlineData("/paths?source=cstc", "target", "is missing")]
    [InlineData("/funding?recipient=crrc&succession=follow", "succession", "include")]
    [InlineData("/paths?source=cstc&target=siasun&maxHops=33", "maxHops", "from 1 to 32")]
    [InlineData("/paths?source=cstc&target=siasun&k=3", "k", "kShortest and simple")]
    [InlineData("/paths?source=cstc&target=siasun&follow=any&follow=money", "follow", "alone")]
    [InlineData("/paths?source=cstc&target=siasun&direction=any", "direction", "either")]
    [InlineData("/paths?source=cstc&target=siasun&weight=height", "weight", "height")]
    [InlineData("/paths?source=cstc&target=siasun&kind=Post", "kind", "did you mean among?")]
    [InlineData("/communities/components?kind=Post", "kind", "did you mean among?")]
    [InlineData("/patterns?match=(a)-[OWNS]->(b)&kind=Post", "kind", "did you mean among?")]
    [InlineData("/patterns", "match", "for example match=(")]
    [InlineData("/patterns?match=(a:Frim)-[OWNS]->(b)", "match", "at character 4: 'Frim' is no kind of the ontology; did you mean Firm?")]
    [InlineData("/patterns?match=(a)-[OWN]->(b)", "match", "at character 6: 'OWN' is no relationship type of the ontology; did you mean OWNS?")]
    [InlineData("/patterns?match=(a)-[GRANTS]->(b)", "match", "at character 6: 'GRANTS' is no relationship type of the ontology any more; use FUNDS")]
    [InlineData("/patterns?match=(a)-[OWNS]->(b", "match", "at character 15: expected ':' with a kind, or ')', and it ends there")]
    [InlineData("/patterns?match=(a)-[OWNS]->(b)&match=(c)-[OWNS]->(d)", "match", "no name joins one to the others")]
    [InlineData("/patterns?match=(a)-[OWNS*2..4]->(b)&match=(b)-[OWNS*2..4]->(c)", "match", "8 hops in all")]
    [InlineData("/patterns?match=(a:Firm)-[OWNS]->(b)&match=(a:Fund)-[OWNS]->(c)", "match", "'a' is both a Firm and a Fund")]
    [InlineData("/patterns?match=(a)-[OWNS]->(b)&where=huawei", "where", "such as x=leaderdrive")]
    [InlineData("/patterns?match=(a)-[OWNS]->(b)&where=b=%20", "where", "such as x=leaderdrive")]
    [InlineData("/patterns?match=(a)-[OWNS]->(b)&where=c=huawei", "where", "'c' is no name in the pattern; it has a, b")]
    [InlineData("/patterns?match=(a)-[OWNS]->(b)&select=c", "select", "'c' is no name in the pattern; it has a, b")]
    [InlineData("/centrality/degree?rank=Firm", "rank", "did you mean kind?")]
    [InlineData("/relationships?dated=only", "dated", "did you mean holds=certain?")]
    [InlineData("/entities?kind=Firm&KIND=Person", "KIND", "did you mean kind")]
    [InlineData("/entities?tag=", "tag", "is empty")]
    [InlineData("/funding?from=2023&to=2019", "to", "not before '2023'")]
    [InlineData("/entities/leaderdrive/observations?from=2023-05&to=2023-04", "to", "not before '2023-05'")]
    [InlineData("/centrality/betweenness?ranges=resample&samples=5", "samples", "a whole number from 10 to 1000 is")]
    [InlineData("/centrality/betweenness?ranges=resample&drop=0.9", "drop", "a number from 0.01 to 0.5 is")]
    [InlineData("/centrality/betweenness?samples=50", "samples", "ranges=resample")]
    [InlineData("/centrality/betweenness?ranges=document&randomSeed=1", "randomSeed", "ranges=resample")]
    [InlineData("/centrality/degree?sourceKind=Firm", "sourceKind", "is no parameter")]
    [InlineData("/centrality/degree?follow=any&follow=money", "follow", "alone")]
    [InlineData("/centrality/betweenness?source=huawei&avoid=huawei", "source", "is to be avoided")]
    [InlineData("/centrality/pagerank?maxIterations=1&tolerance=0.000000001", "maxIterations", "allow more")]
    [InlineData("/centrality/pagerank?damping=1.5", "damping", "a number from 0 to 0.99 is")]
    [InlineData("/centrality/pagerank?maxIterations=2.5", "maxIterations", "a whole number from 1 to 10000 is")]
    [InlineData("/centrality/pagerank?direction=1", "direction", "'1' is not allowed")]
    [InlineData("/centrality/closeness?normalised=1", "normalised", "is no parameter")]
    [InlineData("/centrality/degree?normalised=1", "normalised", "true or false is")]
    [InlineData("/entities?cursor=nonsense", "cursor", "'nonsense' is no cursor")]
    public async Task Names_the_parameter_and_what_is_allowed(string path, string parameter, string message)
    {
        var problem = await AskForProblemAsync(path, HttpStatusCode.BadRequest);
        Assert.Contains(message, (string)problem["errors"]![parameter]![0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/entities/huawai", "huawei")]
    [InlineData("/entities/Hua%20wai", "huawei")]
    [InlineData("/entities/huawai/relationships", "huawei")]
    [InlineData("/paths?source=cst&target=siasun", "cstc")]
    [InlineData("/funding?recipient=leaderdriv", "leaderdrive")]
    [InlineData("/relationships/amif-owns-leaderdriv", "amif-owns-leaderdrive")]
    [InlineData("/relationships?document=merics-party-knows-best", "merics-party-knows-best-ch4")]
    [InlineData("/gaps?subject=leaderdriv", "leaderdrive")]
    [InlineData("/entities?within=laoning", "liaoning")]
    [InlineData("/entities?within=Laoning", "liaoning")]
    [InlineData("/paths?source=Siasum&target=cstc", "siasun")]
    [InlineData("/gaps?subject=%E6%96%B0%E5%9E%8B%E4%B8%BE%E5%9B%BD%E4%BD%93%E5%88%B6", "new-whole-national-system")]
    [InlineData("/gaps?subject=%E6%96%B0%E5%9E%8B%E4%B8%BE%E5%9B%BD%E4%BD%93%E5%88%B6", "whole-of-nation-approach")]
    [InlineData("/paths?source=cstc&target=siasun&avoid=HUAWAI", "huawei")]
    [InlineData("/gaps?subject=Leader%20Driv", "leaderdrive")]
    [InlineData("/gaps?subject=leaderdrive%07", "leaderdrive")]
    public async Task An_unknown_id_is_404_with_the_nearest(string path, string nearest)
    {
        var problem = await AskForProblemAsync(path, HttpStatusCode.NotFound);
        Assert.Contains(nearest, problem["nearest"]!.AsArray().Select(id => (string)id!));
    }

    [Fact]
    public async Task An_id_of_ten_thousand_characters_is_unknown()
    {
        var id = new string('a', 10_000);
        await AskForProblemAsync($"/entities/{id}", HttpStatusCode.NotFound);
        await AskForProblemAsync($"/paths?source={id}&target=siasun", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_search_that_is_too_long_says_how_long_it_may_be() =>
        Assert.Contains(
            "512",
            (string)(await AskForProblemAsync($"/entities?q={new string('a', 600)}", HttpStatusCode.BadRequest))["detail"]!,
            StringComparison.Ordinal);

    [Fact]
    public async Task Characters_are_counted_not_the_units_that_they_are_written_in()
    {
        var most = string.Concat(Enumerable.Repeat("\U0001F600", 512));
        Assert.Empty((await AskAsync($"/entities?q={Uri.EscapeDataString(most)}"))["items"]!.AsArray());
        await AskForProblemAsync($"/entities?q={Uri.EscapeDataString(most + "a")}", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Before_the_first_revision_the_words_of_the_newest_may_be_asked_for()
    {
        var then = await AskAsync("/relationships?knownAt=0&type=OWNS&kind=Firm&tag=semiconductors&channel=subsidies-and-grants");
        Assert.Empty(then["items"]!.AsArray());
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("")]
    public async Task Of_thousands_of_faults_only_some_are_told(string name)
    {
        var parameters = Enumerable.Range(0, 3_000).Select(i => name.Length > 0 ? $"{name}=x{i}" : $"x{i}=1");
        var problem = await AskForProblemAsync($"/entities?{string.Join('&', parameters)}", HttpStatusCode.BadRequest);
        Assert.Equal(20, problem["errors"]!.AsObject().Sum(error => error.Value!.AsArray().Count));
        Assert.EndsWith("This is fault 20; beyond it none is looked for", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_bad_parameter_is_named_at_once()
    {
        var problem = await AskForProblemAsync("/paths?sorce=cstc&maxHops=0&type=X", HttpStatusCode.BadRequest);
        Assert.Equal(["maxHops", "sorce", "source", "target", "type"], problem["errors"]!.AsObject().Select(error => error.Key).Order());
    }

    [Fact]
    public async Task A_revision_that_is_not_there_is_404() =>
        await AskForProblemAsync("/entities/siasun?knownAt=99", HttpStatusCode.NotFound);

    [Fact]
    public async Task An_unknown_route_is_a_problem() => await AskForProblemAsync("/entitys", HttpStatusCode.NotFound);

    [Theory]
    [InlineData("text/csv", HttpStatusCode.NotAcceptable)]
    [InlineData("application/json;q=0, */*", HttpStatusCode.NotAcceptable)]
    [InlineData("*/*;q=0, application/json", HttpStatusCode.OK)]
    [InlineData("application/json; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("text/html, application/xml;q=0.9, */*;q=0.8", HttpStatusCode.OK)]
    [InlineData("application/*", HttpStatusCode.OK)]
    [InlineData("nonsense", HttpStatusCode.OK)]
    public async Task A_format_that_cannot_be_had_is_406(string accept, HttpStatusCode status)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/entities/siasun");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await Client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Writing_is_not_allowed()
    {
        using StringContent body = new("{}");
        using var answer = await Client.PostAsync(new Uri("/api/v1/entities/siasun", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
    }
}
