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
    public async Task A_view_is_cited_with_its_dataset_its_revision_and_a_link_that_opens_it()
    {
        var page = await explorer.OpenAsync(Money);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cite" }).ClickAsync();
        var cited = await page.Locator(".cited").InnerTextAsync();
        Assert.Contains("Revision 1.", cited, StringComparison.Ordinal);
        var link = cited.Split(' ').Last();
        Assert.Contains("knownAt=1", link, StringComparison.Ordinal);
        var again = await explorer.OpenAsync(new Uri(link).Fragment);
        await Expect(again.Locator(".ledger tbody tr")).ToHaveCountAsync(await page.Locator(".ledger tbody tr").CountAsync());
    }

    private static async Task<string> DownloadedAsync(IPage page, ILocator button, System.Text.Encoding? encoding = null)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        using StreamReader reader = new(await download.CreateReadStreamAsync(), encoding ?? System.Text.Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
