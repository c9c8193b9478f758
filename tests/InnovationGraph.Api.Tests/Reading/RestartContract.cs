using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;

namespace InnovationGraph.Api.Tests.Reading;

/// <param name="open">Opens a host over the seed, again over the same database.</param>
public abstract class RestartContract(Func<WebApplicationFactory<Program>> open)
{
    private static readonly string[] Lists =
    [
        "/entities?limit=200",
        "/entities?q=innovation&limit=7",
        "/relationships?limit=300",
        "/entities/china/relationships?limit=9",
        "/entities/leaderdrive/observations?limit=2",
        "/funding?limit=10",
        "/reachability?source=cstc&maxHops=3&limit=50",
        "/patterns?match=(a)-[FUNDS]->(b)-[]->(c)&limit=90",
        "/gaps?limit=40",
        "/revisions/1?limit=500",
    ];

    [Fact]
    public async Task Every_page_of_every_list_is_the_same_after_a_restart()
    {
        var before = await PagesAsync();
        var after = await PagesAsync();
        Assert.Equal(before, after);
    }

    private async Task<List<string>> PagesAsync()
    {
        await using var host = open();
        using var client = host.CreateClient();
        List<string> pages = [];
        foreach (var list in Lists)
        {
            string? cursor = null;
            do
            {
                var page = await client.GetStringAsync(new Uri($"/api/v1{list}{(cursor is null ? string.Empty : $"&cursor={cursor}")}", UriKind.Relative));
                pages.Add(page);
                cursor = (string?)JsonNode.Parse(page)!["next"];
            }
            while (cursor is not null);
        }

        return pages;
    }
}
