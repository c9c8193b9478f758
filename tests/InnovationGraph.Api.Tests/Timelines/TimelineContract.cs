using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
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
    public async Task A_filter_for_relationships_leaves_figures_out()
    {
        var timeline = await AskAsync("/entities/huawei/timeline?channel=subsidies-and-grants");
        var items = timeline["items"]!.AsArray().Concat(timeline["undated"]!.AsArray()).ToList();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal("subsidies-and-grants", (string)item!["relationship"]!["channel"]!));
    }

    [Fact]
    public async Task Dated_only_leaves_the_undated_out() =>
        Assert.Empty((await AskAsync("/entities/huawei/timeline?dated=only"))["undated"]!.AsArray());

    [Fact]
    public async Task An_unknown_entity_is_404() => await AskForProblemAsync("/entities/huawai/timeline", HttpStatusCode.NotFound);

    private static IEnumerable<string> Dates(JsonNode timeline) => timeline["items"]!.AsArray().Select(item => (string)item!["date"]!);

    private static IEnumerable<string> Ids(JsonNode timeline) => timeline["items"]!.AsArray().Concat(timeline["undated"]!.AsArray())
        .Select(item => (string)item![(string)item["record"]!]!["id"]!);
}
