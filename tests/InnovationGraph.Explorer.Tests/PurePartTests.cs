using System.Diagnostics;
using InnovationGraph.Contracts;

namespace InnovationGraph.Explorer.Tests;

public class PurePartTests
{
    [Fact]
    public async Task The_pure_parts_of_the_page_pass_their_own_tests()
    {
        var folder = Path.Combine(WorkTree.Root, "src", "explorer");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(folder, "node_modules")) || Environment.GetEnvironmentVariable("CI") == "true",
            "The explorer was not built: there was no Node 20.19, or 22.12 or later, with npm.");
        using var vitest = Process.Start(new ProcessStartInfo("npm", ["test"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = vitest.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = vitest.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await vitest.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(vitest.ExitCode == 0, await output + await error);
    }
}
