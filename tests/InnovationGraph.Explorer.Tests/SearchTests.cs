using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

public sealed class SearchTests(Explorer explorer)
{
    [Theory]
    [InlineData("huawe")]
    [InlineData("华为")]
    public async Task An_entity_is_found_in_either_script_by_keys_alone(string typed)
    {
        var page = await explorer.OpenAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(typed);
        await Expect(page.Locator(".picker [role=option]").First).ToContainTextAsync("Huawei");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".picker [aria-selected=true]")).ToContainTextAsync("Huawei");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Huawei");
    }

    [Fact]
    public async Task A_suggestion_is_taken_with_the_mouse_and_remembered()
    {
        var page = await explorer.OpenAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "A name in English or Chinese" }).FillAsync("绿的谐波");
        await page.Locator(".picker [role=option]").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Leaderdrive");
        await page.GetByRole(AriaRole.Link, new() { Name = "InnovationGraph" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Recently opened" })).ToContainTextAsync("Leaderdrive");
    }

    [Fact]
    public async Task Enter_without_a_suggestion_lists_all_that_is_found_by_kind()
    {
        var page = await explorer.OpenAsync();
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "A name in English or Chinese" });
        await box.FillAsync("huawei");
        await box.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Found for “huawei”");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fund 1" }).ClickAsync();
        await Expect(page.Locator(".found > li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".found")).ToContainTextAsync("Huawei semiconductor investment fund");
    }

    [Fact]
    public async Task Enter_takes_nothing_that_was_found_for_an_earlier_text()
    {
        var page = await explorer.OpenAsync("#/paths?source=cstc");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "To", Exact = true });
        await box.FillAsync("si");
        await Expect(page.Locator(".picker [role=option]").First).ToBeVisibleAsync();
        TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/api/v1/entities?q=huawei**", async route =>
        {
            await answered.Task;
            await route.ContinueAsync();
        });
        await box.FillAsync("huawei");
        await box.PressAsync("Enter");
        Assert.DoesNotContain("target", page.Url, StringComparison.Ordinal);
        answered.SetResult();
        await Expect(page.Locator(".picker [role=option]").First).ToContainTextAsync("Huawei");
        await box.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("target=huawei$"));
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_shows_the_page_all_the_same()
    {
        var page = await explorer.OpenAsync();
        await page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied'); } })");
        await page.ReloadAsync();
        await Expect(page.Locator(".questions a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_title_names_the_view()
    {
        var page = await explorer.OpenAsync("#/entities/huawei");
        await Expect(page).ToHaveTitleAsync("Huawei · InnovationGraph");
        await page.GetByRole(AriaRole.Link, new() { Name = "Money" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Money · InnovationGraph");
        await page.GoBackAsync();
        await Expect(page).ToHaveTitleAsync("Huawei · InnovationGraph");
    }

    [Fact]
    public async Task Each_first_question_has_an_answer()
    {
        var page = await explorer.OpenAsync();
        var questions = page.Locator(".questions a");
        await Expect(questions).ToHaveCountAsync(5);
        foreach (var link in await questions.EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))"))
        {
            var answer = await explorer.OpenAsync(link);
            await Expect(answer.Locator(".sentence, .ledger tbody tr").First).ToBeVisibleAsync();
            await Expect(answer.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task An_unknown_entity_leads_to_the_nearest()
    {
        var page = await explorer.OpenAsync("#/entities/huawi");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("No entity has the id or name 'huawi'");
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "huawei" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Huawei");
    }

    [Fact]
    public async Task An_outage_is_a_sentence_and_the_question_can_be_asked_again()
    {
        var page = await explorer.OpenAsync();
        await Expect(page.Locator(".questions a").First).ToBeVisibleAsync();
        await page.RouteAsync("**/api/v1/funding**", route => route.AbortAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Money" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server does not answer");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask again" }).ClickAsync();
        await Expect(page.Locator(".ledger")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_slow_answer_says_so_and_can_be_stopped()
    {
        var page = await explorer.OpenAsync();
        await Expect(page.Locator(".questions a").First).ToBeVisibleAsync();
        TaskCompletionSource held = new();
        await page.RouteAsync("**/api/v1/funding**", async route =>
        {
            await held.Task;
            await route.AbortAsync();
        });
        await page.GetByRole(AriaRole.Link, new() { Name = "Money" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Stopped.");
        held.SetResult();
        await page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
    }
}
