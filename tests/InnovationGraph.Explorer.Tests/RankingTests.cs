using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

public sealed class RankingTests(Explorer explorer)
{
    [Fact]
    public async Task Who_matters_is_ranked_by_any_measure_which_says_what_it_counts()
    {
        var page = await explorer.OpenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Who matters" }).ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Measure" }).SelectOptionAsync("betweenness");
        await Expect(page.Locator("cite")).ToContainTextAsync("Brandes");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Kind" }).SelectOptionAsync("Firm");
        await Expect(page.Locator(".ranking tbody tr .kind").First).ToHaveTextAsync("Firm");
        Assert.All(await page.Locator(".ranking tbody tr .kind").AllInnerTextsAsync(), kind => Assert.Equal("Firm", kind));
    }
}
