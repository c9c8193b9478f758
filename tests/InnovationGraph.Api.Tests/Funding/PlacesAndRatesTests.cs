using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Funding;

public sealed class PlacesAndRatesTests(PlacesHost host) : IClassFixture<PlacesHost>
{
    [Fact]
    public async Task Where_an_entity_lies_counts_before_what_it_governs() => Assert.Equal(
        "z-town", (string?)(await AskAsync("/funding?groupBy=place"))["flows"]!.AsArray().Single()!["place"]!["id"]);

    [Theory]
    [InlineData("from=2020")]
    [InlineData("from=2020&basis=disbursed")]
    public async Task A_flow_that_the_period_leaves_out_still_gives_its_rate(string narrowing)
    {
        var funding = await AskAsync($"/funding?currency=USD&{narrowing}");
        var amount = funding["totals"]!.AsArray().Single()!["amounts"]!.AsArray().Single()!;
        Assert.Equal("USD", (string?)amount["currency"]);
        Assert.Contains(
            "late is converted at 0.142857 USD a CNY, which the equivalent of early implies.", funding["notes"]!.AsArray().Select(note => (string?)note));
    }

    private async Task<JsonNode> AskAsync(string path) =>
        JsonNode.Parse(await host.Client.GetStringAsync(new Uri("/api/v1" + path, UriKind.Relative)))!;
}
