using System.Text.Json;
using InnovationGraph.Contracts;
using InnovationGraph.Contracts.Packages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

/// <summary>What holds on each view, light and dark, wide and narrow.</summary>
public sealed class EveryViewTests(Explorer explorer)
{
    public static TheoryData<string> Views => new(
        "",
        "#/search?q=robot",
        "#/entities/leaderdrive",
        "#/entities/leaderdrive?asOf=2019",
        "#/paths?source=cstc&target=siasun&algorithm=allShortest",
        "#/paths?source=siasun&target=huawei",
        "#/funding",
        "#/canvas?id=leaderdrive&id=siasun&id=cstc&at=leaderdrive",
        "#/notebook?step=%5B%22%23%2Ffunding%22%2C%22Money%22%2C%22A%20note%22%5D",
        "#/centrality/betweenness");

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Axe_finds_nothing(string view)
    {
        var axe = Path.Combine(WorkTree.Root, "src", "explorer", "node_modules", "axe-core", "axe.min.js");
        foreach (var (scheme, width) in ((ColorScheme, int)[])[(ColorScheme.Light, 1280), (ColorScheme.Dark, 390)])
        {
            var page = await explorer.OpenAsync(view, scheme: scheme, width: width);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

            // Evaluated by the browser's debugger, which the page's Content-Security-Policy does not hold.
            await page.EvaluateAsync(await File.ReadAllTextAsync(axe));
            var violations = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help}: ${v.nodes[0].html}`)");
            Assert.Equal("[]", violations.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Nothing_comes_from_elsewhere_and_no_policy_is_broken(string view)
    {
        var page = await explorer.OpenAsync("#/unknown");
        List<string> faults = [];
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } address && address.Authority != explorer.Address.Authority)
            {
                faults.Add(request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                faults.Add(message.Text);
            }
        };
        page.PageError += (_, error) => faults.Add(error);
        await page.GotoAsync(new Uri(explorer.Address, view).AbsoluteUri);
        await page.ReloadAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task On_a_phone_only_what_is_made_to_scroll_is_wider_than_the_page(string view)
    {
        var page = await explorer.OpenAsync(view, width: 360);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Below_a_prefix_the_page_and_its_links_work()
    {
        using GraphFolder folder = new();
        await using SeededHost host = new(folder.Database, prefix: "/graph");
        var page = await explorer.OpenAsync("graph/#/entities/huawei", address: host.Address);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Huawei");
        await page.GetByRole(AriaRole.Link, new() { Name = "API" }).ClickAsync();
        var back = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "The explorer" }).ClickAsync());
        await Expect(back.Locator(".questions a").First).ToBeVisibleAsync();
        Assert.Equal("/graph/", new Uri(back.Url).AbsolutePath);
    }

    [Fact]
    public async Task A_dataset_of_ones_own_is_shown_in_its_own_words()
    {
        using GraphFolder folder = new();
        await using SeededHost host = new(folder.Database, folder.Seed);
        var page = await explorer.OpenAsync(address: host.Address);
        await page.Locator(".questions a", new() { HasText = "Who funds Maker" }).ClickAsync();
        await Expect(page.Locator(".ledger tbody tr")).ToContainTextAsync("Owner");
        await page.Locator(".ledger").GetByRole(AriaRole.Link, new() { Name = "Maker" }).ClickAsync();
        await Expect(page.Locator("[data-record='owner-owns-maker']").First).ToContainTextAsync("Owner owns Maker");
    }
}
