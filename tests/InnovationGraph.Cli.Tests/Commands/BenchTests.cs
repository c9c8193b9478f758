using System.Globalization;
using System.Text.Json.Nodes;

namespace InnovationGraph.Cli.Tests.Commands;

public sealed class BenchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-bench-");

    private string Edges => Path.Combine(_folder.FullName, "edges.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_kernel_is_a_line_of_the_table_and_an_object_of_the_file()
    {
        await File.WriteAllTextAsync(Edges, "0 1\n1 2\n2 0\n4 4\n");
        var json = Path.Combine(_folder.FullName, "a", "times.json");
        var run = await CommandRun.RunAsync("bench", Edges, "--kernels", "bfs,wcc,load", "--repeat", "2", "--threads", "2", "--json", json);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(["kernel", "bfs", "wcc", "load"], run.Output.Trim().Split('\n').Select(line => line.Split(' ')[0]));
        var measured = JsonNode.Parse(await File.ReadAllTextAsync(json))!.AsArray();
        Assert.Equal(["bfs", "wcc", "load"], measured.Select(one => one!["kernel"]!.ToString()));
        Assert.All(measured, one =>
        {
            Assert.Equal(["kernel", "medianMs", "minMs", "maxMs", "allocatedBytes", "result"], one!.AsObject().Select(member => member.Key));
            Assert.InRange((double)one["minMs"]!, 0, (double)one["medianMs"]!);
            Assert.InRange((double)one["medianMs"]!, 0, (double)one["maxMs"]!);
        });
    }

    [Fact]
    public async Task The_scores_are_written_by_node()
    {
        await File.WriteAllTextAsync(Edges, "0 1\n3 1\n5 5\n");
        var run = await CommandRun.RunAsync("bench", Edges, "--repeat", "1", "--scores", _folder.FullName, "--kernels", "wcc,load,pagerank,pair");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(["0", "0", "2", "0", "4", "5"], await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "wcc.txt")));
        Assert.Equal(["1", "2", "0", "1", "0", "1"], await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "load.txt")));
        var ranks = await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "pagerank.txt"));
        Assert.Equal(1, ranks.Sum(rank => double.Parse(rank, CultureInfo.InvariantCulture)), 1e-9);
    }

    [Fact]
    public async Task All_kernels_give_the_same_results_again_with_other_threads()
    {
        await File.WriteAllLinesAsync(Edges, Enumerable.Range(0, 3_000).Select(i => FormattableString.Invariant($"{i * 7919 % 1009} {i * 104_729 % 997}")));
        var one = await ResultsAsync("--threads", "1");
        Assert.Equal(one, await ResultsAsync("--threads", "3"));
        Assert.NotEqual(one, await ResultsAsync("--directed"));

        async Task<IReadOnlyList<string>> ResultsAsync(params string[] options)
        {
            var json = Path.Combine(_folder.FullName, "times.json");
            Assert.Equal(0, (await CommandRun.RunAsync(["bench", Edges, "--repeat", "1", "--json", json, .. options])).ExitCode);
            return [.. JsonNode.Parse(await File.ReadAllTextAsync(json))!.AsArray().Select(measured => $"{measured!["kernel"]} {measured["result"]}")];
        }
    }

    [Theory]
    [InlineData("0 1\n1 x\n", "Line 2 is '1 x'", "whole numbers")]
    [InlineData("# nothing\n", "There is no edge")]
    public async Task A_wrong_file_is_told_with_what_is_allowed(string text, params string[] parts)
    {
        await File.WriteAllTextAsync(Edges, text);
        (await CommandRun.RunAsync("bench", Edges)).AssertOneMessage(1, [Edges, .. parts]);
    }

    [Theory]
    [InlineData("--kernels", "bfs,sort", "'sort'", "load, bfs")]
    [InlineData("--repeat", "0", "--repeat is 0", "1 or more")]
    [InlineData("--threads", "-1", "--threads is -1", "1 or more")]
    public async Task A_wrong_option_is_told_with_what_is_allowed(string option, string value, params string[] parts)
    {
        await File.WriteAllTextAsync(Edges, "0 1\n");
        var run = await CommandRun.RunAsync("bench", Edges, option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.All(parts, part => Assert.Contains(part, run.Error, StringComparison.Ordinal));
    }
}
