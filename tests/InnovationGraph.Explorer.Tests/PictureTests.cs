using InnovationGraph.Contracts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InnovationGraph.Explorer.Tests;

/// <summary>The pictures of the page in the README, which are taken anew where <c>INNOVATIONGRAPH_WRITE_PICTURES</c> is true.</summary>
public sealed class PictureTests(Explorer explorer)
{
    [Theory]
    [InlineData(ColorScheme.Light, "tests/InnovationGraph.Explorer.Tests/Pictures/paths-light.png")]
    [InlineData(ColorScheme.Dark, "tests/InnovationGraph.Explorer.Tests/Pictures/paths-dark.png")]
    public async Task The_README_has_a_small_picture_of_the_page(ColorScheme scheme, string path)
    {
        var file = Path.Combine(WorkTree.Root, path);
        if (Environment.GetEnvironmentVariable("INNOVATIONGRAPH_WRITE_PICTURES") == "true")
        {
            var page = await explorer.OpenAsync("#/paths?source=cstc&target=siasun&algorithm=allShortest", scheme: scheme);
            await page.SetViewportSizeAsync(1280, 800);
            await Expect(page.Locator(".lanes .box").First).ToBeVisibleAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await page.ScreenshotAsync(new() { Path = file });
        }

        Assert.Contains(path, await File.ReadAllTextAsync(Path.Combine(WorkTree.Root, "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.InRange(new FileInfo(file).Length, 1, 200_000);
    }
}
