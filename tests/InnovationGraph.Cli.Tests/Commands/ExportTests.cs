using InnovationGraph.Contracts.Packages;

namespace InnovationGraph.Cli.Tests.Commands;

public sealed class ExportTests : IDisposable
{
    private readonly GraphFolder _folder = new();
    private readonly GraphFolder _second = new();

    private string Target => Path.Combine(Path.GetDirectoryName(_folder.Database)!, "exported");

    public void Dispose()
    {
        _folder.Dispose();
        _second.Dispose();
    }

    [Fact]
    public async Task An_export_is_imported_into_an_empty_store_as_the_same_records()
    {
        await ImportAsync(_folder.Seed, _folder.Database);
        var run = await ExportAsync();
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("Exported dataset 'small' of revision 1 to ", run.Output, StringComparison.Ordinal);
        Assert.Equal("Revision 1: 6 added, 0 changed, 0 retracted, 0 merged", (await ImportAsync(Target, _second.Database)).Output.Trim());
        Assert.Equal(
            "Unchanged since its last import; the newest revision is 1", (await ImportAsync(Target, _folder.Database)).Output.Trim());
    }

    [Theory]
    [InlineData("node-link", "\"source\":\"owner\",\"target\":\"maker\"")]
    [InlineData("csv", "owner,maker,owner-owns-maker,OWNS")]
    [InlineData("graphml", "<edge id=\"owner-owns-maker\" source=\"owner\" target=\"maker\">")]
    [InlineData("gexf", "<edge id=\"owner-owns-maker\" source=\"owner\" target=\"maker\" label=\"OWNS\"")]
    [InlineData("ndjson", "{\"element\":\"edge\",\"source\":\"owner\",\"target\":\"maker\"")]
    [InlineData("dot", "\"owner\" -> \"maker\" [id=\"owner-owns-maker\", label=\"OWNS\"")]
    public async Task The_whole_graph_is_one_file_of_a_format(string format, string edge)
    {
        await ImportAsync(_folder.Seed, _folder.Database);
        var run = await CommandRun.RunAsync("export", Target, "--format", format, "--sqlite", _folder.Database);
        Assert.Equal((0, string.Empty, $"Exported revision 1 to {Target}"), (run.ExitCode, run.Error, run.Output.Trim()));
        Assert.Contains(edge, await File.ReadAllTextAsync(Target), StringComparison.Ordinal);
        var again = await CommandRun.RunAsync("export", Target, "--format", format, "--sqlite", _folder.Database);
        again.AssertOneMessage(2, Target, "is there already");
    }

    [Fact]
    public async Task A_format_is_of_the_whole_graph()
    {
        await ImportAsync(_folder.Seed, _folder.Database);
        var run = await CommandRun.RunAsync("export", Target, "--format", "csv", "--dataset", "small", "--sqlite", _folder.Database);
        Assert.Contains("give one of them", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(Target));
    }

    [Fact]
    public async Task A_folder_with_files_is_left_as_it_is()
    {
        await ImportAsync(_folder.Seed, _folder.Database);
        var run = await CommandRun.RunAsync("export", _folder.Seed, "--sqlite", _folder.Database);
        run.AssertOneMessage(2, _folder.Seed, "not an empty folder");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await ImportAsync(_folder.Seed, _folder.Database);
        var run = await CommandRun.RunAsync("export", Path.Combine(_folder.Database, "below-a-file"), "--sqlite", _folder.Database);
        run.AssertOneMessage(1, "below-a-file", "cannot be written");
    }

    [Fact]
    public async Task Of_several_datasets_one_must_be_named()
    {
        await ImportAsync(_folder.Seed, _folder.Database);
        foreach (var file in Directory.EnumerateFiles(_second.Seed))
        {
            var text = await File.ReadAllTextAsync(file);
            foreach (var id in new[] { "small", "maker", "owner", "entities", "passing", "report" })
            {
                text = text.Replace(id, id + "-two", StringComparison.Ordinal);
            }

            await File.WriteAllTextAsync(file, text);
        }

        await ImportAsync(_second.Seed, _folder.Database);
        (await ExportAsync()).AssertOneMessage(2, "name one by --dataset: small, small-two");
        (await ExportAsync("--dataset", "smal")).AssertOneMessage(1, "No dataset has the id 'smal'. Did you mean small");
        Assert.Equal(0, (await ExportAsync("--dataset", "small-two")).ExitCode);
        Assert.Contains("id: \"small-two\"", await File.ReadAllTextAsync(Path.Combine(Target, "dataset.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_without_a_dataset_is_told_so()
    {
        await (await InnovationGraph.Sqlite.SqliteGraphStore.OpenAsync(_folder.Database, CancellationToken.None)).DisposeAsync();
        (await ExportAsync()).AssertOneMessage(1, "The store has no dataset.");
    }

    private static Task<CommandRun> ImportAsync(string package, string database) => CommandRun.RunAsync("import", package, "--sqlite", database);

    private Task<CommandRun> ExportAsync(params string[] options) =>
        CommandRun.RunAsync(["export", Target, "--sqlite", _folder.Database, .. options]);
}
