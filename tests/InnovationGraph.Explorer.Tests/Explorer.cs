using System.Collections.Concurrent;
using InnovationGraph.Contracts.Packages;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(InnovationGraph.Explorer.Tests.Explorer))]

namespace InnovationGraph.Explorer.Tests;

/// <summary>
/// The explorer, served over the seed by the real program and opened in the system's Chromium. Without Chromium, or without the page, a
/// test that asks for it is skipped, but in CI.
/// </summary>
public sealed class Explorer : IAsyncLifetime
{
    // The first has no window to draw, and takes less than half the time of the others.
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // The longest that anything may take on a busy machine; what is there is seen at once.
    private const int Patience = 60_000;

    private readonly GraphFolder _folder = new();
    private readonly SeededHost _host;
    private readonly SemaphoreSlim _once = new(1);
    private readonly ConcurrentDictionary<string, (string Test, List<IBrowserContext> Tabs)> _open = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Explorer() => _host = new(_folder.Database);

    private static bool IsCI => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>Where the page is served.</summary>
    public Uri Address => _host.Address;

    /// <summary>A tab of a browser that has not been here before.</summary>
    public async Task<IPage> OpenAsync(string view = "", string names = "en", ColorScheme scheme = ColorScheme.Light, int width = 1280, Uri? address = null)
    {
        Assert.SkipUnless(IsCI || File.Exists(Path.Combine(AppContext.BaseDirectory, "explorer", "index.html")), "The explorer was not built: there was no Node 20.19, or 22.12 or later, with npm.");
        Assert.SkipUnless(IsCI || Array.Exists(Places, File.Exists), $"There is no Chromium: none of {string.Join(", ", Places)}.");
        var browser = await LaunchedAsync();
        var open = await TabsOfTestAsync();
        var context = await browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 860 }, Locale = "en" });
        open.Add(context);
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync($"localStorage[`innovation-graph ${{location.pathname}} names`] ??= '{names}'");
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(address ?? Address, view).AbsoluteUri);
        return page;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _once.Dispose();
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The tabs of the test that runs; those of the test of its class before it are closed.</summary>
    private async Task<List<IBrowserContext>> TabsOfTestAsync()
    {
        var (testClass, test) = (TestContext.Current.TestClass!.UniqueID, TestContext.Current.Test!.UniqueID);
        if (_open.TryGetValue(testClass, out var open) && open.Test == test)
        {
            return open.Tabs;
        }

        foreach (var tab in open.Tabs ?? [])
        {
            await tab.CloseAsync();
        }

        return (_open[testClass] = (test, [])).Tabs;
    }

    private async Task<IBrowser> LaunchedAsync()
    {
        await _once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _ = Address;
            Assertions.SetDefaultExpectTimeout(Patience);
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Array.Find(Places, File.Exists),
                Args = ["--no-sandbox", "--disable-background-networking"],
            });
        }
        finally
        {
            _once.Release();
        }
    }
}
