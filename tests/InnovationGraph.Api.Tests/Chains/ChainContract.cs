using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Chains;

public abstract class ChainContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task The_innovation_chain_has_its_stages_in_order_with_steps_and_actors()
    {
        var stages = (await AskAsync("/chain/innovation-chain"))["stages"]!.AsArray();
        Assert.Equal(
            ["basic-research", "technology-development", "tech-effectiveness", "market-efficiency"], stages.Select(stage => (string)stage!["stage"]!));
        Assert.Contains("scientific-community", Ids(stages[0]!["actors"]!));
        Assert.Contains("startups", Ids(stages[3]!["actors"]!));
        Assert.Equal(["innovation-chain-tech-effectiveness"], Ids(stages[2]!["steps"]!));
    }

    [Fact]
    public async Task A_spectrum_has_its_own_steps_for_stages()
    {
        var stages = (await AskAsync("/chain/mission-to-market-spectrum"))["stages"]!.AsArray();
        Assert.Equal(
            ["spectrum-mission-end", "spectrum-middle", "spectrum-market-end"], stages.Select(stage => (string)Assert.Single(stage!["steps"]!.AsArray())!["id"]!));
        Assert.Contains("photovoltaics", stages[2]!["relationships"]!.AsArray().Select(link => (string)link!["source"]!));
    }

    [Fact]
    public async Task Around_a_firm_stand_the_relationships_of_each_stage_and_the_rest_apart()
    {
        var chain = await AskAsync("/chain/huawei?limit=500");
        var market = chain["stages"]!.AsArray().Single(stage => (string)stage!["stage"]! == "market-efficiency")!;
        Assert.Contains("party-state", Ids(market["actors"]!));
        Assert.DoesNotContain("huawei", Ids(market["actors"]!));
        Assert.All(chain["unstaged"]!["relationships"]!.AsArray(), link =>
        {
            Assert.Null((string?)link!["stage"]);
            Assert.Contains("huawei", new[] { (string)link["source"]!, (string)link["target"]! });
        });
        Assert.Equal((int)chain["unstaged"]!["total"]!, chain["unstaged"]!["relationships"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_stage_asked_for_is_the_only_one() => Assert.Equal(
        "tech-effectiveness", (string)Assert.Single((await AskAsync("/chain/huawei?stage=tech-effectiveness"))["stages"]!.AsArray())!["stage"]!);

    [Fact]
    public async Task The_limit_cuts_the_list_and_the_total_stays()
    {
        var cut = (await AskAsync("/chain/huawei?limit=1"))["unstaged"]!;
        Assert.Single(cut["relationships"]!.AsArray());
        Assert.Equal((int)(await AskAsync("/chain/huawei"))["unstaged"]!["total"]!, (int)cut["total"]!);
    }

    [Fact]
    public async Task An_unknown_entity_is_404() => await AskForProblemAsync("/chain/inovation-chain", HttpStatusCode.NotFound);

    private static IEnumerable<string> Ids(JsonNode entities) => entities.AsArray().Select(entity => (string)entity!["id"]!);
}
