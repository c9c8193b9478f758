using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Funding;

public sealed class PlacesAndRatesTests(PlacesHost host) : IClassFixture<PlacesHost>
{
    [Fact]
    public async Task Where_an_entity_lies_counts_before_what_it_governs() => Assert.Equal(
        "z-town", (string?)(await host.AskAsync("/funding?groupBy=recipientPlace"))["flows"]!.AsArray().Single()!["recipientPlace"]!["id"]);

    [Theory]
    [InlineData("from=2020")]
    [InlineData("from=2020&basis=disbursed")]
    public async Task A_flow_that_the_period_leaves_out_still_gives_its_rate(string narrowing)
    {
        var funding = await host.AskAsync($"/funding?currency=USD&{narrowing}");
        var converted = funding["flows"]!.AsArray().SelectMany(row => row!["amounts"]!.AsArray()).Single(amount => (string?)amount!["record"] == "late")!["converted"]!;
        Assert.Equal(("USD", 0.142857142857m, "early"), ((string?)converted["quantity"]!["unit"], (decimal)converted["rate"]!, (string?)converted["impliedBy"]));
        Assert.Equal("CNY", (string?)funding["totals"]!.AsArray().Single()!["currency"]);
    }
}
