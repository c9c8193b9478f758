using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

public sealed class SwaggerTests(Explorer explorer)
{
    [Fact]
    public async Task The_answer_of_an_operation_with_many_parameters_is_on_the_screen_of_its_button()
    {
        var page = await explorer.OpenAsync("swagger/index.html#/Who%20funds%20whom/findFunding");
        var operation = page.Locator(".opblock.is-open");
        var execute = operation.GetByRole(AriaRole.Button, new() { Name = "Execute" });
        await execute.ClickAsync();
        var status = operation.Locator(".live-responses-table .response-col_status").Last;
        await Expect(status).ToContainTextAsync("200");
        var first = operation.Locator("tr[data-param-name]").First;
        await Expect(first).ToHaveAttributeAsync("data-param-name", "funder");
        var (top, button, answer) = (await TopOf(operation), await TopOf(execute), await TopOf(status));
        Assert.InRange(button - top, 0, 860);
        Assert.InRange(answer - button, 0, 860);
    }

    private static async Task<double> TopOf(ILocator locator) => (await locator.BoundingBoxAsync())!.Y;
}
