using InnovationGraph.Contracts.Packages;
using InnovationGraph.Contracts.Servers;
using InnovationGraph.Exchange.Packages.Starter;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

/// <summary>The page over a dataset of one's own, as the command line writes one to begin with, from either store.</summary>
public sealed class OwnDatasetTests(Explorer explorer)
{
    [Fact]
    public async Task It_is_shown_in_its_own_words()
    {
        using GraphFolder folder = new();
        StarterPackage.Write(folder.Seed);
        await using SeededHost host = new(folder.Database, folder.Seed);
        await WalkAsync(host.Address);
    }

    [Fact]
    public async Task It_is_shown_alike_from_Neo4j()
    {
        OwnServer.Require();
        await using OwnServer neo4j = new();
        await neo4j.StartEmptyAsync();
        using GraphFolder folder = new();
        StarterPackage.Write(folder.Seed);
        await using SeededHost host = new(folder.Database, folder.Seed, neo4j: neo4j.Address);
        await WalkAsync(host.Address);
    }

    /// <summary>From the empty page to the card, its source, the canvas, who matters and the money, of which there is none.</summary>
    private async Task WalkAsync(Uri address)
    {
        var page = await explorer.OpenAsync(names: "both", address: address);
        await page.Locator(".questions a", new() { HasText = "What is known of Example Maker" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Example Maker 示例制造 Firm");
        await Expect(page.Locator(".group", new() { HasText = "Who owns it" })).ToContainTextAsync(new System.Text.RegularExpressions.Regex("Example Holding 示例控股 owns Example Maker 示例制造.*Share: 51"));
        await Expect(page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Sources") })).ToContainTextAsync("Share register");
        await page.GetByRole(AriaRole.Link, new() { Name = "Walk from here" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "… owns 1" }).ClickAsync();
        await Expect(page.Locator(".lanes .box")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Who matters" }).ClickAsync();
        await Expect(page.Locator(".ranking tbody tr").First).ToContainTextAsync("Example");
        await page.GetByRole(AriaRole.Link, new() { Name = "Money" }).ClickAsync();
        await Expect(page.GetByText("0 flows")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }
}
