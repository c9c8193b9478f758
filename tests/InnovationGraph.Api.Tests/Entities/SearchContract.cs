using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Entities;

public abstract class SearchContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task Within_China_are_its_nineteen_firms_and_no_other()
    {
        var firms = (await AskAsync("/entities?within=china&kind=Firm&limit=50"))["items"]!.AsArray().Select(firm => (string)firm!["id"]!).ToList();
        Assert.Equal(19, firms.Count);
        Assert.Superset(new HashSet<string>(["huawei", "siasun", "crrc", "hsmc"]), firms.ToHashSet());
        Assert.Empty(firms.Intersect(["asml", "basf", "boeing", "tesla", "tsmc"]));
    }

    [Fact]
    public async Task Several_entities_are_had_by_their_ids_in_one_request()
    {
        var found = await AskAsync("/entities?id=siasun&id=huawei&id=china&sort=name");
        Assert.Equal(["china", "huawei", "siasun"], found["items"]!.AsArray().Select(item => (string)item!["id"]!));
        Assert.Equal("huawei", (string)Assert.Single((await AskAsync("/entities?id=siasun&id=huawei&q=华为"))["items"]!.AsArray())!["id"]!);
    }

    [Fact]
    public async Task Whom_no_source_names_is_found_by_id_or_kind_only()
    {
        const string Unnamed = "siasun-grant-payers";
        async Task<bool> HasAsync(string query) =>
            (await AskAsync($"/entities?{query}&limit=500"))["items"]!.AsArray().Any(item => (string)item!["id"]! == Unnamed);
        Assert.False(await HasAsync("sort=name"));
        Assert.False(await HasAsync("q=grant+to+Siasun"));
        Assert.True(await HasAsync("kind=Group"));
        Assert.True(await HasAsync("kind=Actor&q=grant+to+Siasun"));
        Assert.True(await HasAsync($"id={Unnamed}"));
    }

    [Fact]
    public async Task An_unknown_id_among_several_is_404_and_named() =>
        Assert.NotNull((await AskForProblemAsync("/entities?id=huawei&id=huawai", System.Net.HttpStatusCode.NotFound))["errors"]!["id"]);

    [Theory]
    [InlineData("绿的谐波")]
    [InlineData("Leaderdrive")]
    [InlineData("LEADER DRIVE")]
    public async Task A_name_that_only_one_entity_has_stands_for_its_id(string name) => Assert.Equal(
        (await AskAsync("/funding?recipient=leaderdrive")).ToJsonString(),
        (await AskAsync($"/funding?recipient={Uri.EscapeDataString(name)}")).ToJsonString());

    [Theory]
    [InlineData("华为", "huawei")]
    [InlineData("huawei", "huawei")]
    [InlineData("Hua wei", "huawei")]
    [InlineData("HUAWEI Technologies", "huawei")]
    [InlineData("ＨＵＡＷＥＩ", "huawei")]
    [InlineData("Huáwéi", "huawei")]
    [InlineData("绿的谐波", "leaderdrive")]
    [InlineData("绿的", "leaderdrive")]
    [InlineData("MOST", "most")]
    [InlineData("most", "most")]
    [InlineData("National Key R&D", "national-key-rd-program")]
    [InlineData("CSTC", "cstc")]
    [InlineData("新松", "siasun")]
    [InlineData("小巨人", "little-giant")]
    public async Task Puts_the_right_record_first(string text, string id)
    {
        var found = await AskAsync($"/entities?q={Uri.EscapeDataString(text)}");
        Assert.Equal(id, (string?)found["items"]![0]!["id"]);
    }

    [Theory]
    [InlineData("foo\"bar")]
    [InlineData("AND")]
    [InlineData("*")]
    [InlineData("name:huawei OR NEAR(")]
    [InlineData("'; DROP TABLE record; --")]
    [InlineData("%")]
    [InlineData("🐉")]
    public async Task Quotes_and_operators_are_text(string text) =>
        Assert.NotNull((await AskAsync($"/entities?q={Uri.EscapeDataString(text)}"))["items"]);

    [Fact]
    public async Task An_empty_search_lists_everything_by_degree()
    {
        var found = await AskAsync("/entities?q=&limit=500");
        var degrees = found["items"]!.AsArray().Select(item => (int)item!["degree"]!).ToList();
        Assert.Equal(degrees.OrderDescending(), degrees);
        var unnamed = 0;
        foreach (var group in (await AskAsync("/entities?kind=Group&limit=500"))["items"]!.AsArray())
        {
            unnamed += (bool?)(await AskAsync($"/entities/{(string)group!["id"]!}"))["properties"]!["unnamed"] == true ? 1 : 0;
        }

        Assert.Equal((int)(await AskAsync("/statistics"))["records"]!["entity"]! - unnamed, (int)found["total"]!);
    }

    [Fact]
    public async Task Facets_count_the_whole_list()
    {
        var found = await AskAsync("/entities?kind=Organisation&limit=1");
        Assert.Equal((int)found["total"]!, found["facets"]!["kind"]!.AsObject().Sum(kind => (int)kind.Value!));
        Assert.Contains(found["facets"]!["kind"]!.AsObject(), kind => kind.Key == "Firm");
    }

    [Theory]
    [InlineData("華為", "huawei")]
    [InlineData("科學技術部", "most")]
    public async Task Traditional_characters_find_what_simplified_ones_name(string text, string id) =>
        Assert.Equal(id, (string?)(await AskAsync($"/entities?q={Uri.EscapeDataString(text)}&limit=1"))["items"]![0]!["id"]);

    [Theory]
    [InlineData("Hawai", "Huawei")]
    [InlineData("花为", "华为")]
    [InlineData("huawei&kind=Place", "Huawei")]
    public async Task A_search_without_a_match_offers_the_nearest_names(string search, string name)
    {
        var found = await AskAsync($"/entities?q={search}");
        Assert.Empty(found["items"]!.AsArray());
        Assert.Contains(name, found["nearest"]!.AsArray().Select(one => (string?)one));
    }

    [Fact]
    public async Task A_search_that_finds_something_offers_nothing_else() =>
        Assert.Empty((await AskAsync("/entities?q=huawei"))["nearest"]!.AsArray());
}
