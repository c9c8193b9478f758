using System.Text.Json.Nodes;
using InnovationGraph.Contracts.Packages;

namespace InnovationGraph.Cli.Tests.Commands;

public sealed class NewTests : IDisposable
{
    private readonly GraphFolder _folder = new();

    private string Target => Path.Combine(Path.GetDirectoryName(_folder.Database)!, "mine");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_package_is_imported_as_it_is_and_answers()
    {
        var run = await CommandRun.RunAsync("new", Target);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        var imported = await CommandRun.RunAsync("import", Target, "--sqlite", _folder.Database);
        Assert.Equal("Revision 1: 4 added, 0 changed, 0 retracted, 0 merged", imported.Output.Trim());
        var answer = await CommandRun.RunAsync("ask", "entity-relationships", "example-maker", "--json", "--sqlite", _folder.Database);
        var owned = JsonNode.Parse(answer.Output)!["items"]![0]!;
        Assert.Equal(("OWNS", "example-holding", 51), ((string)owned["type"]!, (string)owned["source"]!, (int)owned["properties"]!["share"]!));
    }

    [Fact]
    public async Task A_folder_with_files_is_left_as_it_is()
    {
        var before = File.ReadAllText(Path.Combine(_folder.Seed, "entities.csv"));
        (await CommandRun.RunAsync("new", _folder.Seed)).AssertOneMessage(2, _folder.Seed, "not an empty folder");
        Assert.Equal(before, File.ReadAllText(Path.Combine(_folder.Seed, "entities.csv")));
    }
}
