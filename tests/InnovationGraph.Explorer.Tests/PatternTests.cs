using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

public sealed class PatternTests(Explorer explorer)
{
    [Fact]
    public async Task A_pattern_is_begun_from_an_example_narrowed_by_names_and_where_it_is_wrong_the_page_says_where()
    {
        var page = await explorer.OpenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Patterns" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Who backs two at once?" }).ClickAsync();
        await Expect(page.Locator(".matches tbody tr").First).ToBeVisibleAsync();
        await StandsForAsync(page, "x", "boe");
        await StandsForAsync(page, "y", "蔚来");
        var matches = page.Locator(".matches tbody tr");
        await Expect(matches).ToHaveCountAsync(1);
        await Expect(matches).ToContainTextAsync("Hefei government funds NIO");
        var pattern = page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^A pattern") });
        await pattern.FillAsync("(a)-[FOUNDS]->(b)");
        await pattern.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("'FOUNDS' is no relationship type");
    }

    private static async Task StandsForAsync(IPage page, string name, string typed)
    {
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = $"{name} is", Exact = true });
        await box.FillAsync(typed);
        await Expect(page.Locator(".picker [role=option]").First).ToBeVisibleAsync();
        await box.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"where={name}%3D"));
    }
}
