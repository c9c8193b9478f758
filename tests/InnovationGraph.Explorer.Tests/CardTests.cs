using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

public sealed class CardTests(Explorer explorer)
{
    private const string Leaderdrive = "#/entities/leaderdrive";

    [Fact]
    public async Task A_card_says_who_supports_a_firm_and_through_what()
    {
        var page = await explorer.OpenAsync(Leaderdrive);
        var payers = page.Locator(".group", new() { HasText = "Who pays it" });
        await Expect(payers).ToContainTextAsync("CNY 78 million disbursed 2019–2022");
        var support = page.GetByRole(AriaRole.Region, new() { Name = "Support along the innovation chain" });
        await Expect(support.GetByRole(AriaRole.Row, new() { Name = "Project funding" })).ToContainTextAsync("CNY 13.4 million committed");
        await Expect(support.GetByRole(AriaRole.Columnheader)).ToContainTextAsync(
            ["Channel", "Basic research", "Technology development", "tech effectiveness", "market efficiency", "Stage not said", "As stated"]);
    }

    [Fact]
    public async Task The_number_of_a_group_counts_the_lines_that_are_not_shown_too()
    {
        var page = await explorer.OpenAsync(Leaderdrive);
        var payers = page.Locator(".group", new() { HasText = "Who pays it" });
        var count = int.Parse(await payers.Locator(".count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(await payers.GetByRole(AriaRole.Listitem).CountAsync() < count);
        await payers.GetByRole(AriaRole.Button, new() { NameRegex = new("more$") }).ClickAsync();
        await Expect(payers.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task The_source_of_a_line_is_one_key_away()
    {
        var page = await explorer.OpenAsync(Leaderdrive);
        var line = page.Locator("[data-record='amif-owns-leaderdrive']").First;
        await line.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(line.Locator(".evidence")).ToContainTextAsync("Abundant guidance throughout the innovation chain, paragraph 3 stated");
        await Expect(line.Locator(".evidence cite").First).Not.ToHaveTextAsync("merics-party-knows-best-ch4");
    }

    [Fact]
    public async Task A_card_says_what_is_dated_what_is_left_open_and_what_is_told_in_two_ways()
    {
        var page = await explorer.OpenAsync("#/entities/nio");
        await Expect(page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Timeline") })).ToContainTextAsync("2020");
        await Expect(page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Where sources disagree") })).ToContainTextAsync("$1 billion");
        var leaderdrive = await explorer.OpenAsync(Leaderdrive);
        await Expect(leaderdrive.GetByRole(AriaRole.Region, new() { NameRegex = new("^What the sources leave open") }))
            .ToContainTextAsync("What the fund paid for its five percent, and when, is not said.");
    }

    [Fact]
    public async Task Names_and_the_words_of_the_page_are_shown_in_either_script_or_both()
    {
        var page = await explorer.OpenAsync(Leaderdrive);
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        var choice = page.GetByRole(AriaRole.Combobox, new() { Name = "Names" });
        await choice.SelectOptionAsync("both");
        await Expect(heading).ToContainTextAsync("Leaderdrive 绿的谐波");
        await choice.SelectOptionAsync("zh");
        await Expect(heading).ToContainTextAsync("绿的谐波");
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^关系") })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(heading).ToContainTextAsync("绿的谐波");
    }

    [Fact]
    public async Task For_a_year_what_certainly_held_is_full_what_possibly_held_is_light_and_another_shows_what_changed()
    {
        var page = await explorer.OpenAsync($"{Leaderdrive}?knownAt=1");
        await page.GetByRole(AriaRole.Slider, new() { Name = "Year", Exact = true }).FillAsync("2019");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("asOf=2019$"));
        await Expect(page.GetByText("As of 2019, ").First).ToContainTextAsync("certain");
        var relationships = page.Locator(".groups .sentence");
        await Expect(relationships.Filter(new() { HasText = "designated as Little Giant" })).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("possible"));
        await Expect(relationships.Filter(new() { HasText = "supplies Siasun" })).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("possible"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare with another year" }).ClickAsync();
        await page.GetByRole(AriaRole.Slider, new() { Name = "compared with" }).FillAsync("2022");
        await Expect(page.GetByRole(AriaRole.Region, new() { NameRegex = new("^2019") })).ToContainTextAsync("Certain in 2019, only possible in 2022");
        var later = page.GetByRole(AriaRole.Region, new() { NameRegex = new("^2022") });
        await Expect(later).ToContainTextAsync("Holds in 2022 alone");
        await Expect(later.Locator(".sentence.possible").First).ToContainTextAsync("listed on STAR market");
        await Expect(page.GetByText("of them have no date")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "any time" }).ClickAsync();
        await Expect(page.Locator(".possible")).ToHaveCountAsync(0);
        var asked = await page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(({ name }) => name).filter(name => name.includes('/entities/leaderdrive'))");
        Assert.NotEmpty(asked);
        Assert.All(asked, address => Assert.Contains("knownAt=1", address, StringComparison.Ordinal));
    }
}
