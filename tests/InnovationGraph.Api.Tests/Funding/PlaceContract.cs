using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Funding;

public abstract class PlaceContract(WebApplicationFactory<Program> host) : ApiTest(host)
{
    [Fact]
    public async Task Within_a_province_lie_the_firms_of_its_cities() =>
        Assert.Contains("robotics-ncmi-backs-siasun", Flows(await AskAsync("/funding?within=liaoning&limit=100")));

    [Fact]
    public async Task Within_a_province_lie_the_governments_of_its_cities()
    {
        var flows = Flows(await AskAsync("/funding?within=anhui&limit=100"));
        Assert.Contains("hefei-invests-in-nio", flows);
        Assert.Contains("hefei-backs-boe", flows);
        Assert.DoesNotContain("robotics-ncmi-backs-siasun", flows);
    }

    [Fact]
    public async Task Rolled_up_by_place_each_flow_is_in_the_row_of_its_recipients_place()
    {
        var funding = await AskAsync("/funding?within=liaoning&groupBy=recipientPlace&limit=100");
        var shenyang = funding["flows"]!.AsArray().Single(row => (string?)row!["recipientPlace"]?["id"] == "shenyang")!;
        Assert.Contains("robotics-ncmi-backs-siasun", shenyang["relationships"]!.AsArray().Select(flow => (string)flow!["id"]!));
        Assert.Equal(
            Flows(await AskAsync("/funding?within=liaoning&limit=100")).Order(StringComparer.Ordinal), Flows(funding).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Flows(JsonNode funding) => funding["flows"]!.AsArray()
        .SelectMany(row => row!["relationships"]!.AsArray())
        .Select(flow => (string)flow!["id"]!);
}
