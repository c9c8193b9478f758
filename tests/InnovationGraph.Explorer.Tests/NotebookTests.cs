using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

public sealed class NotebookTests(Explorer explorer)
{
    [Fact]
    public async Task Kept_views_are_noted_on_restored_and_passed_on_as_one_link()
    {
        var page = await explorer.OpenAsync("#/funding?recipient=leaderdrive");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Kept in the notebook" }).ClickAsync();
        var note = page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^A note on Money") });
        await note.FillAsync("Who are the unnamed?");
        await note.BlurAsync();
        await page.ReloadAsync();
        await Expect(note).ToHaveValueAsync("Who are the unnamed?");
        var link = await page.GetByRole(AriaRole.Link, new() { Name = "Link to the whole notebook" }).GetAttributeAsync("href");

        var other = await explorer.OpenAsync(link!);
        await Expect(other.Locator(".notebook")).ToContainTextAsync("Who are the unnamed?");
        await other.Locator(".notebook a").ClickAsync();
        await Expect(other.Locator(".ledger tbody tr", new() { HasText = "STAR listing" })).ToBeVisibleAsync();
        Assert.Contains("knownAt=1", other.Url, StringComparison.Ordinal);
    }
}
