using System.Text.Json;
using InnovationGraph.Contracts;
using Microsoft.Playwright;

namespace InnovationGraph.Explorer.Tests;

/// <summary>The rules of accessibility that a program can check.</summary>
internal static class Axe
{
    private static readonly string Script = Path.Combine(WorkTree.Root, "src", "explorer", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Axe finds nothing. It is evaluated by the browser's debugger, which the page's Content-Security-Policy does not hold.</summary>
    public static async Task AssertAccessibleAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        var violations = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help}: ${v.nodes[0].html}`)");
        Assert.Equal("[]", violations.ToString());
    }
}
