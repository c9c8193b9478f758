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
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Kind", Exact = true }).SelectOptionAsync("Firm");
        await Expect(page.Locator(".ranking tbody tr .kind").First).ToHaveTextAsync("Firm");
        Assert.All(await page.Locator(".ranking tbody tr .kind").AllInnerTextsAsync(), kind => Assert.Equal("Firm", kind));

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Kind", Exact = true }).SelectOptionAsync("any");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "From all of kind" }).SelectOptionAsync("State agency");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "To all of kind" }).SelectOptionAsync("Firm");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Follow" }).SelectOptionAsync("every influence");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "How firm is a rank" }).SelectOptionAsync("without one document");
        var first = page.Locator(".ranking tbody tr").First;
        await Expect(first).ToContainTextAsync("National Center for Manufacturing Innovation for robotics");
        await Expect(first.Locator(".ranges")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("1–[0-9]+"));

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Measure" }).SelectOptionAsync("core");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#/centrality/core\\?follow=influence&ranges=document$"));
        await Expect(first.Locator(".ranges")).ToBeVisibleAsync();
    }
}
