using InnovationGraph.Contracts.Packages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

/// <summary>On each view, light and wide, dark and narrow: nothing that axe finds, from elsewhere, against the policy, or wider than a phone.</summary>
public sealed class EveryViewTests(Explorer explorer)
{
    [Theory]
    [InlineData("", ".questions a")]
    [InlineData("#/search?q=robot", ".found > li")]
    [InlineData("#/entities/leaderdrive", ".group .sentence")]
    [InlineData("#/entities/leaderdrive?asOf=2019&against=2022", ".two-dates .sentence")]
    [InlineData("#/paths?source=cstc&target=siasun&algorithm=allShortest", ".lanes .box")]
    [InlineData("#/paths?source=siasun&target=huawei", ".why")]
    [InlineData("#/funding", ".ledger tbody tr")]
    [InlineData("#/canvas?id=leaderdrive&id=siasun&id=estun&id=huashu-robot&id=cstc&at=leaderdrive&fold=Firm&spread=true&pin=40,-60,cstc", "main svg")]
    [InlineData("#/notebook?step=%5B%22%23%2Ffunding%22%2C%22Money%22%2C%22A%20note%22%5D", "main a[href='#/funding']")]
    [InlineData("#/centrality/betweenness?sourceKind=StateAgency&targetKind=Firm&ranges=document", ".ranking .range")]
    [InlineData("#/overview?influence=money", ".overview:not(:has(.pending)) canvas")]
    [InlineData("#/patterns?match=(backer)-%5BFUNDS%5D->(x)&match=(backer)-%5BFUNDS%5D->(y)&where=x%3Dboe", ".matches tbody tr")]
    [InlineData("#/funding/matrix?groupBy=funder", ".matrix .cell")]
    public async Task A_view_breaks_no_rule(string view, string shown)
    {
        var page = await explorer.OpenAsync("#/unknown");
        var faults = Watch(page);
        await page.GotoAsync(new Uri(explorer.Address, view).AbsoluteUri);
        await page.ReloadAsync();
        await Expect(page.Locator(shown).First).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Axe.AssertAccessibleAsync(page);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(360, 860);
        await Axe.AssertAccessibleAsync(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Empty(faults);
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

    /// <summary>What the page asks of elsewhere, and what its console says, from now on.</summary>
    private List<string> Watch(IPage page)
    {
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
        return faults;
    }
}
