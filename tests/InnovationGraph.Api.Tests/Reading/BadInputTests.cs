using System.Net;
using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Reading;

public sealed class BadInputTests(SeededHost host) : ApiTest(host)
{
    [Theory]
    [InlineData("/entities?knid=Firm", "knid", "did you mean kind")]
    [InlineData("/entities?limit=0", "limit", "from 1 to 500")]
    [InlineData("/entities?limit=501", "limit", "from 1 to 500")]
    [InlineData("/entities?limit=ten", "limit", "'ten'")]
    [InlineData("/entities?limit=5&limit=6", "limit", "once is allowed")]
    [InlineData("/entities?sort=size", "sort", "relevance, name, degree")]
    [InlineData("/entities?kind=Frim", "kind", "did you mean Firm")]
    [InlineData("/entities?q=a%00b", "q", "control character")]
    [InlineData("/entities?q=%FF%FE", "q", "UTF-8")]
    [InlineData("/entities?q=%ED%A0%80", "q", "UTF-8")]
    [InlineData("/relationships?type=OWN", "type", "did you mean OWNS")]
    [InlineData("/relationships?asOf=2019-13", "asOf", "2019-05")]
    [InlineData("/relationships?dated=yes", "dated", "only")]
    [InlineData("/relationships?minConfidence=inferred", "minConfidence", "hedged, reported, stated")]
    [InlineData("/relationships?knownAt=yesterday", "knownAt", "revision number")]
    [InlineData("/paths?source=cstc", "target", "is missing")]
    [InlineData("/paths?source=cstc&target=siasun&maxHops=9", "maxHops", "from 1 to 8")]
    [InlineData("/paths?source=cstc&target=siasun&k=3", "k", "kShortest and simple")]
    [InlineData("/paths?source=cstc&target=siasun&weight=height", "weight", "height")]
    [InlineData("/entities?cursor=nonsense", "cursor", "no cursor of this request")]
    public async Task Names_the_parameter_and_what_is_allowed(string path, string parameter, string message)
    {
        var problem = await AskForProblemAsync(path, HttpStatusCode.BadRequest);
        Assert.Contains(message, (string)problem["errors"]![parameter]![0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/entities/huawai", "huawei")]
    [InlineData("/entities/Hua%20wei", "huawei")]
    [InlineData("/entities/huawai/relationships", "huawei")]
    [InlineData("/paths?source=cst&target=siasun", "cstc")]
    [InlineData("/funding?recipient=leaderdriv", "leaderdrive")]
    [InlineData("/relationships/amif-owns-leaderdriv", "amif-owns-leaderdrive")]
    [InlineData("/relationships?document=merics-party-knows-best", "merics-party-knows-best-ch4")]
    [InlineData("/gaps?subject=leaderdriv", "leaderdrive")]
    [InlineData("/entities?within=laoning", "liaoning")]
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

    [Fact]
    public async Task A_format_that_cannot_be_had_is_406()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/entities/siasun") { Headers = { { "Accept", "text/csv" } } };
        using var answer = await Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
    }

    [Fact]
    public async Task Writing_is_not_allowed()
    {
        using StringContent body = new("{}");
        using var answer = await Client.PostAsync(new Uri("/api/v1/entities/siasun", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}
