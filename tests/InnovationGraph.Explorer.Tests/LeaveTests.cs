using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

/// <summary>What a reader takes along.</summary>
public sealed class LeaveTests(Explorer explorer)
{
    private const string Money = "#/funding?recipient=leaderdrive";

    [Fact]
    public async Task A_list_is_taken_away_as_CSV()
    {
        var page = await explorer.OpenAsync(Money);
        Assert.Contains("amif-invests-in-leaderdrive", await DownloadedAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "As CSV" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawing_is_taken_away_as_it_is_seen()
    {
        var page = await explorer.OpenAsync(Money);
        var drawing = await DownloadedAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "SVG" }));
        Assert.Contains("Leaderdrive", drawing, StringComparison.Ordinal);
        Assert.DoesNotContain("var(--", drawing, StringComparison.Ordinal);
        Assert.StartsWith("\u0089PNG", await DownloadedAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "PNG" }), System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_names_its_documents_and_is_cited_with_a_link_that_opens_it_wherever_the_contents_are()
    {
        var page = await explorer.OpenAsync(Money);
        await Expect(page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Sources") })).ToContainTextAsync("MERICS, 12 October 2023. https://merics.org/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cite this view" }).ClickAsync();
        var cite = page.GetByRole(AriaRole.Region, new() { Name = "Cite this view" });
        await Expect(cite.Locator(".cited").First).ToContainTextAsync("InnovationGraph, China's innovation chain in five documents. Dataset china-innovation-chain, content");
        await Expect(cite.Locator(".cited").First).ToContainTextAsync(new Uri(explorer.Address, "api/v1/funding?").AbsoluteUri);
        await Expect(cite.Locator(".cited").Last).ToContainTextAsync("@misc{");
        await Axe.AssertAccessibleAsync(page);
        var rows = await page.Locator(".ledger tbody tr").AllTextContentsAsync();
        await cite.GetByRole(AriaRole.Link, new() { Name = "Permanent link to this view" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("content=[0-9a-f]{64}$"));
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new("at revision") })).ToHaveCountAsync(0);
        await Expect(page.Locator(".ledger tbody tr")).ToHaveTextAsync(rows);
    }

    private static async Task<string> DownloadedAsync(IPage page, ILocator button, System.Text.Encoding? encoding = null)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        using StreamReader reader = new(await download.CreateReadStreamAsync(), encoding ?? System.Text.Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
