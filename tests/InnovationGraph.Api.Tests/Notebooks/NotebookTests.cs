using System.Text.Json.Nodes;
using InnovationGraph.Api.Tests.Hosts;

namespace InnovationGraph.Api.Tests.Notebooks;

/// <summary>The notebooks are examples that run: each is executed against the seeded API, and is read with its outputs.</summary>
public sealed class NotebookTests(ServedHost host) : IClassFixture<ServedHost>
{
    private const int MostBytes = 150_000;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "notebooks");

    public static TheoryData<string> Notebooks { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.ipynb").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Every_cell_runs(string notebook)
    {
        var missing = await Jupyter.MissingAsync();
        Assert.SkipUnless(missing is null || Environment.GetEnvironmentVariable("CI") == "true", missing ?? string.Empty);
        Assert.Null(missing);
        var folder = Directory.CreateTempSubdirectory("innovation-graph-");
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(5));
        try
        {
            var failure = await Jupyter.ExecuteAsync(
                Path.Combine(Folder, notebook), host.Address, folder.FullName, patience.Token);
            Assert.True(failure is null, failure);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_is_kept_executed_and_small(string notebook)
    {
        var text = File.ReadAllText(Path.Combine(Folder, notebook));
        Assert.InRange(text.Length, 1, MostBytes);
        var cells = JsonNode.Parse(text)!["cells"]!.AsArray().Where(cell => (string?)cell!["cell_type"] == "code").ToList();
        Assert.Equal(Enumerable.Range(1, cells.Count), cells.Select(cell => (int?)cell!["execution_count"] ?? 0));
        Assert.All(cells, cell => Assert.Empty(cell!["metadata"]!.AsObject()));
    }
}
