using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

public sealed class MoneyTests(Explorer explorer)
{
    [Fact]
    public async Task A_row_without_a_figure_says_so()
    {
        var page = await explorer.OpenAsync("#/funding?recipient=leaderdrive");
        await Expect(page.Locator(".ledger tbody tr", new() { HasText = "Advanced Manufacturing Investment Fund" })).ToContainTextAsync("no figure stated");
        await Expect(page.Locator(".ledger tbody tr", new() { HasText = "STAR listing" })).ToContainTextAsync("CNY 1.06 billion raised");
    }

    [Fact]
    public async Task Money_that_comes_through_a_project_names_it()
    {
        var page = await explorer.OpenAsync("#/funding?recipient=leaderdrive");
        var row = page.Locator(".ledger tbody tr", new() { HasText = "CNY 13.4 million" });
        await Expect(row).ToContainTextAsync("Central government of China");
        await Expect(row).ToContainTextAsync("through Robotic reducer manufacturing project");
    }

    [Fact]
    public async Task An_amount_that_no_total_adds_says_why()
    {
        var page = await explorer.OpenAsync("#/funding?recipient=huawei");
        await Expect(page.Locator(".ledger .amount .particular")).ToHaveTextAsync("estimate");
        await Expect(page.Locator("section[aria-labelledby=totals]")).Not.ToContainTextAsync("46 billion");
    }

    [Fact]
    public async Task The_ledger_is_filtered_by_channel_and_recipient()
    {
        var page = await explorer.OpenAsync("#/funding");
        await Expect(page.Locator(".ledger tbody tr").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Channel" }).SelectOptionAsync("Subsidies and grants");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Recipient" }).FillAsync("huawei");
        await page.Locator(".picker [role=option]").First.ClickAsync();
        await Expect(page.Locator(".ledger tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator(".ledger tbody tr")).ToContainTextAsync("over RMB 6.5 billion");
        await page.GetByRole(AriaRole.Button, new() { Name = "Huawei Remove" }).ClickAsync();
        await Expect(page.Locator(".ledger tbody tr", new() { HasText = "Leaderdrive" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_drawing_and_the_ledger_have_the_same_flows()
    {
        var page = await explorer.OpenAsync("#/funding?recipient=leaderdrive");
        var rows = page.Locator(".ledger tbody tr");
        await Expect(rows.First).ToBeVisibleAsync();
        await Expect(page.Locator(".sankey .band")).ToHaveCountAsync(await rows.CountAsync());
        await Expect(page.Locator(".sankey .band.unstated")).ToHaveCountAsync(await rows.Filter(new() { HasNot = page.Locator(".amount strong") }).CountAsync());
    }

    [Fact]
    public async Task Payers_are_told_apart_by_what_they_are_and_counted_by_channel()
    {
        var page = await explorer.OpenAsync("#/funding?recipient=leaderdrive");
        await page.GetByRole(AriaRole.Link, new() { Name = "Payers by channels" }).ClickAsync();
        var row = page.Locator(".matrix tbody tr", new() { HasText = "central government" });
        await Expect(row.Locator(".cell")).ToHaveAttributeAsync("title", "CNY 13.4 million committed");
        await row.Locator(".cell").ClickAsync();
        await Expect(page.Locator(".ledger tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator(".ledger tbody tr")).ToContainTextAsync("through Robotic reducer manufacturing project");
    }
}
