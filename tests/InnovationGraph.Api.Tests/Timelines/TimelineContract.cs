using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Api.Tests.Questions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Timelines;

public abstract class TimelineContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task What_is_dated_is_in_order_and_the_rest_apart()
    {
        var timeline = await AskAsync("/entities/huawei/timeline");
        var dates = Dates(timeline).ToList();
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        Assert.Equal((int)timeline["dated"]!, dates.Count);
        Assert.NotEmpty(timeline["undated"]!.AsArray());
        Assert.All(timeline["undated"]!.AsArray(), item => Assert.Null((string?)item!["date"]));
        Assert.Equal((int)timeline["total"]!, dates.Count + timeline["undated"]!.AsArray().Count);
    }

    [Fact]
    public async Task Pages_join_to_the_whole_and_the_undated_come_last()
    {
        var whole = await AskAsync("/entities/huawei/timeline?limit=500");
        List<string> joined = [];
        for (var path = "/entities/huawei/timeline?limit=7"; path is not null;)
        {
            var page = await AskAsync(path);
            joined.AddRange(Ids(page));
            path = (string?)page["next"] is { } next ? $"/entities/huawei/timeline?limit=7&cursor={next}" : null;
        }

        Assert.Equal(Ids(whole), joined);
    }

    [Fact]
    public async Task What_is_one_step_away_says_through_what_it_comes()
    {
        var timeline = await AskAsync("/entities/national-key-rd-program/timeline");
        var through = timeline["items"]!.AsArray().Concat(timeline["undated"]!.AsArray())
            .Select(item => $"{item!["date"]} {item["relationship"]!["id"]} {item["through"]?["id"]}").ToList();
        Assert.Contains("2017 central-government-funds-reducer-project robotic-reducer-manufacturing-project", through);
        Assert.Contains(" miit-adopted-key-rd-guidelines key-rd-guidelines", through);
        Assert.Contains(" cstc-oversees-national-key-rd-program ", through);
        Assert.DoesNotContain(through, item => item.Contains("key-rd-guidelines-concern-cstc", StringComparison.Ordinal));
        Assert.Equal(through.Count, through.Distinct().Count());
    }

    [Fact]
    public async Task Filters_ask_of_what_is_one_step_away_too()
    {
        var posts = await AskAsync("/entities/hunan/timeline?type=HOLDS_POST&from=2017&to=2019&holds=certain");
        Assert.Equal("xu-dazhe-holds-post-hunan-governor", (string)Assert.Single(posts["items"]!.AsArray())!["relationship"]!["id"]!);
        Assert.Equal("hunan-governor", (string)posts["items"]![0]!["through"]!["id"]!);
        Assert.Equal("From 2017 to 2019, 1 of the relationships one step away is certain and 0 possible.", (string)Assert.Single(posts["notes"]!.AsArray())!);
        Assert.Equal(0, (int)(await AskAsync("/entities/hunan/timeline?type=HOLDS_POST&kind=Firm"))["total"]!);
    }

    [Theory]
    [InlineData("avoid=siasun", true)]
    [InlineData("avoid=robotic-reducer-manufacturing-project", false)]
    [InlineData("among=Government&among=Project", true)]
    [InlineData("among=Government", false)]
    public async Task What_may_not_take_part_is_no_step(string query, bool isThere)
    {
        var timeline = await AskAsync($"/entities/national-key-rd-program/timeline?{query}");
        Assert.Equal(isThere, timeline["items"]!.AsArray().Any(item => (string?)item!["through"]?["id"] == "robotic-reducer-manufacturing-project"));
    }

    [Fact]
    public async Task What_has_no_date_says_what_bounds_it()
    {
        var undated = (await AskAsync("/entities/cstc/timeline"))["undated"]!.AsArray();
        var bounds = undated.Single(item => (string)item!["relationship"]!["id"]! == "cstc-tasks-miit")!["bounds"]!;
        Assert.Equal("2023-03 of cstc", $"{bounds["notBefore"]} of {bounds["notBeforeOf"]}");
        Assert.Null(bounds["notAfter"]);
        Assert.All((await AskAsync("/entities/cstc/timeline"))["items"]!.AsArray(), item => Assert.Null(item!["bounds"]));
    }

    [Fact]
    public async Task A_filter_for_relationships_leaves_figures_out()
    {
        var timeline = await AskAsync("/entities/huawei/timeline?channel=subsidies-and-grants");
        var items = timeline["items"]!.AsArray().Concat(timeline["undated"]!.AsArray()).ToList();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal("subsidies-and-grants", (string)item!["relationship"]!["channel"]!));
    }

    [Fact]
    public async Task Before_an_entity_begins_it_has_no_relationships_and_the_note_says_so()
    {
        var page = await AskAsync("/entities/cstc/relationships?asOf=2018");
        Assert.Equal(0, (int)page["total"]!);
        Assert.Contains("cstc begins in 2023-03", (string)Assert.Single(page["notes"]!.AsArray())!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_relationship_says_whether_it_holds_and_the_certain_can_be_had_alone()
    {
        var all = (await AskAsync("/relationships?asOf=2022&type=HOLDS_POST&limit=500"))["items"]!.AsArray();
        var certain = all.Where(item => (string)item!["holds"]! == "certain").Select(item => (string)item!["id"]!).ToList();
        Assert.NotEmpty(certain);
        Assert.All(all, item => Assert.Contains((string)item!["holds"]!, (string[])["certain", "possible"]));
        Assert.True(certain.Count < all.Count);
        var alone = (await AskAsync("/relationships?asOf=2022&type=HOLDS_POST&limit=500&holds=certain"))["items"]!.AsArray();
        Assert.Equal(certain, alone.Select(item => (string)item!["id"]!));
        Assert.All(alone, item => Assert.Equal("certain", (string)item!["holds"]!));
        Assert.Null((await AskAsync("/relationships?limit=1"))["items"]![0]!["holds"]);
    }

    [Theory]
    [InlineData("/paths?follow=any&source=zhang-qingwei&target=hunan&asOf=2022", "paths[*].steps[*].relationships[*].holds")]
    [InlineData("/subgraph?seed=zhang-qingwei&asOf=2022", "edges[*].holds")]
    [InlineData("/funding?recipient=leaderdrive&asOf=2021", "flows[*].relationships[*].holds")]
    [InlineData("/funding?recipient=leaderdrive&from=2019&to=2022", "flows[*].relationships[*].holds")]
    [InlineData("/entities/huawei/relationships?from=2019", "items[*].holds")]
    [InlineData("/entities/huawei/timeline?to=2019", "items[*].relationship.holds")]
    [InlineData("/entities/leaderdrive/timeline?asOf=2021", "items[*].observation.holds")]
    [InlineData("/chain/leaderdrive?asOf=2021", "unstaged.relationships[*].holds")]
    [InlineData("/chain/leaderdrive?asOf=2021", "stages[*].relationships[*].holds")]
    [InlineData("/entities/leaderdrive/support?asOf=2021", "channels[*].items[*].relationship.holds")]
    [InlineData("/entities/leaderdrive/support?asOf=2021", "channels[*].items[*].observation.holds")]
    [InlineData("/channels?entity=leaderdrive&asOf=2021", "items[*].cells[*].items[*].holds")]
    [InlineData("/observations?from=2019&to=2020", "items[*].holds")]
    [InlineData("/entities/leaderdrive/observations?asOf=2021", "items[*].holds")]
    [InlineData("/indicators/market-share?asOf=2021", "items[*].points[*].holds")]
    [InlineData("/structure/cuts?asOf=2021&type=HOLDS_POST", "items[*].relationship.holds")]
    public async Task Other_answers_say_it_too(string path, string place)
    {
        var holdings = JsonSelector.Select(JsonSerializer.SerializeToElement(await AskAsync(path)), place).Select(holds => holds.GetString()).ToList();
        Assert.NotEmpty(holdings);
        Assert.All(holdings, holds => Assert.Contains(holds, (string[])["certain", "possible"]));
    }

    [Theory]
    [InlineData("/observations?from=2019&to=2020")]
    [InlineData("/entities/huawei/timeline?from=2018&to=2020")]
    [InlineData("/entities/leaderdrive/support?asOf=2021")]
    [InlineData("/chain/leaderdrive?asOf=2021")]
    [InlineData("/channels?asOf=2021")]
    public async Task The_certain_can_be_had_alone_of_every_sort_of_record(string path)
    {
        Assert.Contains("possible", await HoldingsAsync(path));
        Assert.Equal(["certain"], await HoldingsAsync(path + "&holds=certain"));

        async Task<IEnumerable<string>> HoldingsAsync(string asked) => JsonSelector.Select(
                JsonSerializer.SerializeToElement(await AskAsync(asked)), "..holds").Select(holds => holds.GetString()!).Distinct();
    }

    [Fact]
    public async Task Paths_count_the_certain_and_name_an_end_that_did_not_exist()
    {
        var path = await AskAsync("/paths?follow=any&source=xu-dazhe&target=hunan-governor&from=2018&to=2019");
        Assert.Equal("From 2018 to 2019, 1 of the relationships is certain and 0 possible.", (string)Assert.Single(path["notes"]!.AsArray())!);
        var none = await AskAsync("/paths?follow=any&source=cstc&target=siasun&asOf=2018");
        Assert.Empty(none["paths"]!.AsArray());
        Assert.Contains("because of the dates of an end: cstc begins in 2023-03.", (string)Assert.Single(none["notes"]!.AsArray())!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_still_held_when_the_article_was_written_is_possible_later()
    {
        Assert.Equal("certain", await HoldsAsync("2021"));
        Assert.Equal("possible", await HoldsAsync("2030"));

        async Task<string> HoldsAsync(string date) =>
            (string)(await AskAsync($"/entities/zhang-qingwei/relationships?asOf={date}&type=HOLDS_POST"))["items"]!.AsArray()
                .Single(item => (string)item!["id"]! == "zhang-qingwei-holds-post-hunan-party-secretary")!["holds"]!;
    }

    [Theory]
    [InlineData("/relationships?limit=500&{0}", "items")]
    [InlineData("/entities/huawei/relationships?limit=500&{0}", "items")]
    [InlineData("/funding?recipient=leaderdrive&{0}", "flows")]
    [InlineData("/subgraph?seed=huawei&{0}", "edges")]
    [InlineData("/reachability?source=huawei&limit=500&{0}", "items")]
    [InlineData("/paths?follow=any&source=xu-dazhe&target=hunan-governor&{0}", "paths")]
    [InlineData("/centrality/degree?limit=500&{0}", "items")]
    [InlineData("/communities/components?{0}", "communities")]
    [InlineData("/channels?limit=500&{0}", "items")]
    [InlineData("/chain/leaderdrive?{0}", "stages")]
    [InlineData("/entities/leaderdrive/support?{0}", "channels")]
    [InlineData("/observations?limit=500&{0}", "items")]
    public async Task As_of_a_year_is_from_it_to_it_everywhere(string path, string list)
    {
        var year = (await AskAsync(string.Format(CultureInfo.InvariantCulture, path, "asOf=2019")))[list]!.AsArray();
        var same = (await AskAsync(string.Format(CultureInfo.InvariantCulture, path, "from=2019&to=2019")))[list]!.AsArray();
        Assert.Equal(year.ToJsonString(), same.ToJsonString());
        Assert.NotEmpty(year);
        var never = (await AskAsync(string.Format(CultureInfo.InvariantCulture, path, "to=1000")))[list]!.ToJsonString();
        Assert.NotEqual(year.ToJsonString(), never);
    }

    [Fact]
    public async Task Of_two_secretaries_the_one_who_is_told_to_have_been_in_office_is_certain()
    {
        var holders = (await AskAsync("/entities/liaoning-party-secretary/relationships?asOf=2018&type=HOLDS_POST"))["items"]!.AsArray();
        Assert.Equal(
            ["chen-qiufa certain", "zhang-guoqing possible"],
            holders.Select(item => $"{item!["source"]} {item["holds"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_unknown_entity_is_404() => await AskForProblemAsync("/entities/huawai/timeline", HttpStatusCode.NotFound);

    private static IEnumerable<string> Dates(JsonNode timeline) => timeline["items"]!.AsArray().Select(item => (string)item!["date"]!);

    private static IEnumerable<string> Ids(JsonNode timeline) => timeline["items"]!.AsArray().Concat(timeline["undated"]!.AsArray())
        .Select(item => (string)item![(string)item["record"]!]!["id"]!);
}
