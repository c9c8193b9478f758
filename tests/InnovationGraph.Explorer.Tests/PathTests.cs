using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

public sealed class PathTests(Explorer explorer)
{
    [Fact]
    public async Task From_a_card_power_is_walked_to_a_firm_by_keys_alone()
    {
        var page = await explorer.OpenAsync("#/entities/cstc");
        await page.GetByRole(AriaRole.Link, new() { Name = "Paths from here" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "To", Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("新松");
        await Expect(page.Locator(".picker [role=option]").First).ToContainTextAsync("Siasun");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".lanes .box")).ToHaveCountAsync(4);
        await Expect(page.Locator(".steps > li")).ToContainTextAsync(["tasks", "established", "funds"]);
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#/paths\\?source=cstc&target=siasun$"));
    }

    [Fact]
    public async Task A_drawing_and_the_sentences_beside_it_say_the_same()
    {
        var page = await explorer.OpenAsync("#/paths?source=cstc&target=siasun&algorithm=kShortest");
        await Expect(page.Locator(".lanes")).ToBeVisibleAsync();
        static Task<string[]> HrefsAsync(ILocator links) =>
            links.EvaluateAllAsync<string[]>("all => [...new Set(all.map(one => one.getAttribute('href')))].sort()");
        Assert.Equal(await HrefsAsync(page.Locator(".lanes .box")), await HrefsAsync(page.Locator(".steps .entity")));
    }

    [Fact]
    public async Task A_filter_is_in_the_address_and_the_address_opens_it_again()
    {
        var page = await explorer.OpenAsync("#/paths?source=advanced-manufacturing-investment-fund&target=leaderdrive");
        await page.GetByRole(AriaRole.Button, new() { Name = "money" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("follow=money"));
        var sentences = page.Locator(".steps > li");
        await Expect(sentences).Not.ToContainTextAsync("owns");
        await Expect(sentences).ToContainTextAsync("invests in");
        var again = await explorer.OpenAsync(new Uri(page.Url).Fragment);
        await Expect(again.Locator(".steps > li")).ToHaveTextAsync(await sentences.AllTextContentsAsync());
        await Expect(again.GetByRole(AriaRole.Button, new() { Name = "money" })).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Where_no_path_leads_the_page_says_why_and_keeps_the_association_apart()
    {
        var page = await explorer.OpenAsync("#/paths?source=siasun&target=huawei");
        await Expect(page.Locator(".why")).ToContainTextAsync("No influence of those followed leads from siasun to huawei");
        var apart = page.GetByRole(AriaRole.Region, new() { NameRegex = new("which is no influence") });
        await Expect(apart.Locator(".lanes.pale .box")).ToHaveCountAsync(3);
        await Expect(page.Locator(".paths > li")).ToHaveCountAsync(0);
    }
}
