using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

public sealed class CanvasTests(Explorer explorer)
{
    [Fact]
    public async Task From_a_card_the_graph_is_walked_and_back_undoes_a_step()
    {
        var page = await explorer.OpenAsync("#/entities/siasun");
        await page.GetByRole(AriaRole.Link, new() { Name = "Walk from here" }).ClickAsync();
        var boxes = page.Locator(".lanes .box");
        await Expect(boxes).ToHaveCountAsync(1);
        var way = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^… supplies") });
        var hidden = int.Parse(await way.Locator(".count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await way.ClickAsync();
        await Expect(boxes).ToHaveCountAsync(1 + hidden);
        await Expect(way).ToBeDisabledAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Relationships") })).ToContainTextAsync("Leaderdrive supplies Siasun");
        await page.GoBackAsync();
        await Expect(boxes).ToHaveCountAsync(1);
        await page.GoForwardAsync();
        await Expect(boxes).ToHaveCountAsync(1 + hidden);
    }

    [Fact]
    public async Task A_box_is_chosen_by_key_and_hidden()
    {
        var page = await explorer.OpenAsync("#/canvas?id=siasun&id=leaderdrive");
        await page.Locator(".box[data-entity=leaderdrive]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Leaderdrive: walk on" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        await Expect(page.Locator(".lanes .box")).ToHaveCountAsync(1);
    }
}
