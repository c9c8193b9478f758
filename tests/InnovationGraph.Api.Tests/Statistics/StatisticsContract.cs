using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Statistics;

public abstract class StatisticsContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task Counts_agree_with_the_lists()
    {
        var statistics = await AskAsync("/statistics");
        var kinds = string.Join("&kind=", statistics["kinds"]!.AsObject().Select(kind => kind.Key));
        Assert.Equal((int)(await AskAsync($"/entities?limit=1&kind={kinds}"))["total"]!, (int)statistics["records"]!["entity"]!);
        Assert.Equal((int)(await AskAsync("/relationships?type=OWNS&limit=1"))["total"]!, (int)statistics["types"]!["OWNS"]!);
        Assert.Equal((int)(await AskAsync("/relationships?channel=tax-relief&limit=1"))["total"]!, (int)statistics["channels"]!["tax-relief"]!);
        Assert.Equal((int)(await AskAsync("/relationships?hasMoney=true&limit=1"))["total"]!, (int)statistics["relationshipsWithMoney"]!);
        Assert.Equal(await CountDatedAsync(), (int)statistics["datedRelationships"]!);
        Assert.True((int)statistics["places"]!["shenyang"]! >= 2);
    }

    private async Task<int> CountDatedAsync()
    {
        var dated = 0;
        for (var page = await AskAsync("/relationships?limit=500"); ; page = await AskAsync($"/relationships?limit=500&cursor={page["next"]}"))
        {
            dated += page["items"]!.AsArray().Count(item => item!["heldAt"] is JsonArray { Count: > 0 }
                || item["valid"]!["from"] is not null || (string?)item["valid"]!["to"] is not (null or ".."));
            if (page["next"] is null)
            {
                return dated;
            }
        }
    }

    [Fact]
    public async Task What_relationships_and_figures_rest_on_agrees_with_the_lists()
    {
        var statistics = await AskAsync("/statistics");
        var grounds = statistics["grounds"]!;
        foreach (var (sort, path, dated) in new[]
        {
            ("relationship", "/relationships", (int)statistics["datedRelationships"]!),
            ("observation", "/observations", (int)statistics["datedObservations"]!),
        })
        {
            Assert.Equal(await CountAsync(path), (int)grounds[sort]!["total"]!);
            Assert.Equal(await CountAsync($"{path}?confidence=hedged"), (int)grounds[sort]!["hedged"]!);
            Assert.Equal(await CountAsync(path) - dated, (int)grounds[sort]!["undated"]!);
            Assert.Equal(await AloneAsync(sort, id => id != "general-knowledge"), (int)grounds[sort]!["oneDocument"]!);
            Assert.Equal(await AloneAsync(sort, id => id == "general-knowledge"), (int)grounds[sort]!["generalKnowledge"]!);
        }
    }

    [Theory]
    [InlineData("/relationships")]
    [InlineData("/observations")]
    public async Task The_confidences_together_are_all(string path)
    {
        var total = 0;
        foreach (var confidence in (string[])["inferred", "hedged", "reported", "stated"])
        {
            var page = await AskAsync($"{path}?limit=500&confidence={confidence}");
            total += (int)page["total"]!;
            Assert.All(page["items"]!.AsArray(), item => Assert.Equal(confidence, (string)item!["confidence"]!));
        }

        Assert.Equal(await CountAsync(path), total);
        Assert.Equal(await CountAsync(path + "?minConfidence=reported"), await CountAsync(path + "?confidence=stated&confidence=reported"));
    }

    [Fact]
    public async Task What_a_source_alone_tells_falls_with_it()
    {
        const string Source = "igcc-policy-support-for-sectors";
        var alone = await PagesOfAsync($"/sources/{Source}?limit=500");
        var relationships = alone.Where(one => (string)one["record"]! == "relationship").Select(one => (string)one["relationship"]!["id"]!).ToHashSet();
        Assert.NotEmpty(relationships);
        var left = (await PagesOfAsync($"/relationships?limit=500&excludeDocument={Source}")).Select(one => (string)one["id"]!);
        Assert.Empty(relationships.Intersect(left));
        var source = await AskAsync($"/sources/{Source}?limit=1");
        Assert.Equal((int)source["alone"]!["relationship"]!, relationships.Count);
        Assert.Equal((int)source["total"]!, source["alone"]!.AsObject().Sum(one => (int)one.Value!));
        Assert.Equal(await CountAsync($"/relationships?document={Source}"), (int)source["told"]!["relationship"]!);
        Assert.Equal(["relationship", "observation", "gap", "entity"], alone.Select(one => (string)one["record"]!).Distinct());
    }

    [Fact]
    public async Task Degrees_and_components_agree_with_the_graph()
    {
        var statistics = await AskAsync("/statistics");
        var degrees = statistics["degrees"]!;
        var top = degrees["top"]!.AsArray().Select(entity => (int)entity!["degree"]!).ToList();
        Assert.Equal(10, top.Count);
        Assert.Equal(top.OrderDescending(), top);
        Assert.Equal((int)degrees["maximum"]!, top[0]);
        Assert.Equal(
            (string)(await AskAsync("/entities?sort=degree&limit=1"))["items"]![0]!["id"]!, (string)degrees["top"]![0]!["id"]!);
        var components = statistics["components"]!;
        Assert.True((int)components["largest"]! + (int)components["count"]! - 1 <= (int)statistics["records"]!["entity"]!);
    }

    private async Task<int> CountAsync(string path) => (int)(await AskAsync(path))["total"]!;

    private async Task<int> AloneAsync(string sort, Func<string, bool> isCounted)
    {
        var sum = 0;
        foreach (var id in (await AskAsync("/sources"))["items"]!.AsArray().Select(source => (string)source!["id"]!).Where(isCounted))
        {
            sum += (int)(await AskAsync($"/sources/{id}?limit=1"))["alone"]![sort]!;
        }

        return sum;
    }

    private async Task<IReadOnlyList<JsonNode>> PagesOfAsync(string path)
    {
        List<JsonNode> items = [];
        string? cursor = null;
        do
        {
            var page = await AskAsync(cursor is null ? path : $"{path}&cursor={cursor}");
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        return items;
    }

    [Fact]
    public async Task The_counts_of_an_earlier_revision_can_be_asked_for()
    {
        JsonNode empty = await AskAsync("/statistics?knownAt=0");
        Assert.Equal(0, (int)empty["components"]!["count"]!);
        Assert.Empty(empty["degrees"]!["top"]!.AsArray());
    }
}
