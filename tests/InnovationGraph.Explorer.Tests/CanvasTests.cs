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
        await page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
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
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".lanes .box")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Boxes_are_held_spread_out_around_what_is_held_and_made_one()
    {
        var page = await explorer.OpenAsync("#/canvas?id=leaderdrive&id=siasun&id=estun&id=huashu-robot&id=cstc&id=miit");
        var held = page.Locator(".box[data-entity=leaderdrive] > rect");
        var before = (await held.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(before.X + 20, before.Y + 10);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(before.X + 60, before.Y + 150, new() { Steps = 3 });
        await page.Mouse.UpAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("&pin=[0-9%C-]+leaderdrive"));
        var after = await PlaceOf(held);
        Assert.Equal(before.X + 40, after.X, 1f);
        Assert.Equal(before.Y + 140, after.Y, 1f);
        var other = page.Locator(".box[data-entity=estun] > rect");
        var inLane = await PlaceOf(other);
        await page.GetByRole(AriaRole.Button, new() { Name = "Spread out" }).ClickAsync();
        await page.WaitForFunctionAsync("([x, y]) => { const box = document.querySelector('.box[data-entity=estun] > rect').getBoundingClientRect(); return box.x !== x || box.y !== y; }", new[] { inLane.X, inLane.Y });
        await page.GetByRole(AriaRole.Button, new() { Name = "Firm 4" }).ClickAsync();
        await Expect(page.Locator(".lanes .box")).ToHaveCountAsync(4);
        var group = page.Locator(".lanes .box.group");
        await Expect(group).ToHaveTextAsync("3 × Firm");
        await group.ClickAsync();
        await Expect(page.Locator(".lanes .box")).ToHaveCountAsync(6);
    }

    private static async Task<(float X, float Y)> PlaceOf(ILocator box) => await box.BoundingBoxAsync() is { } place ? (place.X, place.Y) : default;
}
