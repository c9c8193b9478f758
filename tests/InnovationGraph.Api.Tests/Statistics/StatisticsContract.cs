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

    [Fact]
    public async Task The_counts_of_an_earlier_revision_can_be_asked_for()
    {
        JsonNode empty = await AskAsync("/statistics?knownAt=0");
        Assert.Equal(0, (int)empty["components"]!["count"]!);
        Assert.Empty(empty["degrees"]!["top"]!.AsArray());
    }
}
