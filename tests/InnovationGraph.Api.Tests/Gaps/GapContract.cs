using System.Net;
using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Gaps;

public abstract class GapContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Theory]
    [InlineData("leaderdrive", "leaderdrive-subsidy-payer")] // in the entity itself
    [InlineData("leaderdrive", "amif-stake-amount-and-date")] // in a relationship
    [InlineData("advanced-manufacturing-investment-fund", "amif-stake-amount-and-date")] // the same from its other end
    [InlineData("leaderdrive", "reducer-project-details")] // in a project that it leads
    [InlineData("nio", "gap-nio-loan-or-equity")] // in an event in which it took part
    [InlineData("siasun", "gap-siasun-backers-names")] // in a group that backs it
    [InlineData("most", "gap-project-management-recipient")] // in the relationship by which it gave something up
    [InlineData("china-industrial-robots", "gap-foreign-robot-share-date")] // in a figure counted over it
    public async Task A_gap_is_found_from_what_it_is_about(string entity, string gap) =>
        Assert.Contains(gap, Ids(await AskAsync($"/gaps?around={entity}&limit=500")));

    [Fact]
    public async Task Around_finds_the_gaps_of_the_entity_itself_and_not_those_of_its_places()
    {
        var around = Ids(await AskAsync("/gaps?around=leaderdrive&limit=500"));
        Assert.Superset(Ids(await AskAsync("/gaps?subject=leaderdrive&limit=500")).ToHashSet(), around.ToHashSet());
        Assert.Empty(around.Intersect(Ids(await AskAsync("/gaps?subject=china&limit=500"))));
    }

    [Fact]
    public async Task States_divide_the_gaps()
    {
        var all = Items(await AskAsync("/gaps?limit=500"));
        string[] states = ["unnamed", "none", "notSaid"];
        Assert.All(all, gap => Assert.Contains((string?)gap["state"], states));
        foreach (var state in states)
        {
            Assert.Equal(
                all.Where(gap => (string)gap["state"]! == state).Select(gap => (string)gap["id"]!), Ids(await AskAsync($"/gaps?state={state}&limit=500")));
        }
    }

    [Fact]
    public async Task What_is_open_chooses()
    {
        var items = Items(await AskAsync("/gaps?about=money&about=sharePercent&limit=500"));
        Assert.Equal(["money", "sharePercent"], items.Select(gap => (string)gap["about"]!).Distinct().Order());
    }

    [Fact]
    public async Task A_state_that_is_none_is_400_with_those_allowed() => Assert.Contains(
        "unnamed, none, notSaid",
        (string)(await AskForProblemAsync("/gaps?state=unknown", HttpStatusCode.BadRequest))["errors"]!["state"]![0]!,
        StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_id_is_404_with_the_nearest_ones() => Assert.Contains(
        "leaderdrive",
        (await AskForProblemAsync("/gaps?around=leaderdriv", HttpStatusCode.NotFound))["nearest"]!.AsArray().Select(id => (string)id!));

    private static List<JsonNode> Items(JsonNode answer) => [.. answer["items"]!.AsArray().Select(item => item!)];

    private static List<string> Ids(JsonNode answer) => [.. Items(answer).Select(item => (string)item["id"]!)];
}
