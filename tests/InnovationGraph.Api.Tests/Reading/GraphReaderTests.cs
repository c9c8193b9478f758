using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InnovationGraph.Api.Tests.Hosts;
using InnovationGraph.Api.Tests.Python;
using InnovationGraph.Contracts;

namespace InnovationGraph.Api.Tests.Reading;

/// <summary>A graph in every format, read back by the programs that people read it with.</summary>
[Collection(SeededCollection.Name)]
public sealed partial class GraphReaderTests(SeededHost host) : ApiTest(host), IDisposable
{
    private const string Graph = "/subgraph?seed=leaderdrive&seed=huawei&seed=nio&asOf=2020";

    private const string FindModules = """
        import importlib.util, shutil
        modules = ["networkx", "pandas", "igraph", "pyld"]
        print(*[module for module in modules if importlib.util.find_spec(module) is None], *[] if shutil.which("dot") else ["dot"], end="")
        """;

    private static readonly string[] Formats =
        ["node-link", "cytoscape", "graphology", "jgf", "graphml", "gexf", "csv-gephi", "csv-neo4j", "ndjson", "dot", "json-ld"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-formats-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task NetworkX_igraph_pandas_Graphviz_and_a_processor_of_JSON_LD_read_the_same_graph()
    {
        var (found, missing) = await SystemPython.RunAsync(SystemPython.Start("-c", FindModules), TestContext.Current.CancellationToken);
        Assert.SkipWhen((found != 0 || missing.Length > 0) && !IsCi, $"Missing: {missing}; .ci/run installs Debian's packages.");
        foreach (var format in Formats)
        {
            await SaveAsync(format, $"{Graph}&format={format}");
        }

        await SaveAsync("flat", $"{Graph}&flat=true");
        var (code, output) = await SystemPython.RunAsync(
            SystemPython.Start(Path.Combine(AppContext.BaseDirectory, "Python", "graph_readers.py"), _folder.FullName), TestContext.Current.CancellationToken);
        Assert.True(code == 0, output);
        Assert.Equal(
            ["flat", "cytoscape", "graphml", "graphml", "gexf", "csv-gephi", "csv-neo4j", "ndjson", "jgf", "dot", "json-ld"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Graphology_reads_its_own_JSON_and_GEXF()
    {
        var explorer = Path.Combine(WorkTree.Root, "src", "explorer");
        Assert.SkipUnless(Directory.Exists(Path.Combine(explorer, "node_modules")) || IsCi, "The explorer was not built.");
        foreach (var format in (string[])["node-link", "graphology", "gexf"])
        {
            await SaveAsync(format, $"{Graph}&format={format}");
        }

        ProcessStartInfo start = new("node", ["tools/read-graphs.mjs", _folder.FullName]) { WorkingDirectory = explorer };
        var (code, output) = await RunAsync(start);
        Assert.True(code == 0, output);
        var edges = JsonNode.Parse(await File.ReadAllTextAsync(FileOf("node-link")))!["edges"]!.AsArray().Count;
        Assert.Equal(FormattableString.Invariant($"graphology {edges}\ngexf {edges}\n"), output);
    }

    [Fact]
    public async Task Neo4j_imports_the_archive_with_its_headers()
    {
        var distribution = Environment.GetEnvironmentVariable("NEO4J_DISTRIBUTION");
        Assert.SkipWhen(string.IsNullOrEmpty(distribution) && !IsCi, "NEO4J_DISTRIBUTION names no Neo4j.");
        await SaveAsync("node-link", $"{Graph}&format=node-link");
        await SaveAsync("csv-neo4j", $"{Graph}&format=csv-neo4j");
        await ZipFile.ExtractToDirectoryAsync(FileOf("csv-neo4j"), _folder.FullName);
        var configuration = _folder.CreateSubdirectory("conf").FullName;
        await File.WriteAllTextAsync(Path.Combine(configuration, "neo4j.conf"), string.Empty);
        ProcessStartInfo start = new(
            "java",
            [
                "-Xmx256m", "-cp", Path.Combine(distribution!, "lib", "*"), "org.neo4j.server.startup.Neo4jAdminCommand",
                "database", "import", "full", "--nodes=nodes.csv", "--relationships=edges.csv", "--multiline-fields=true", "neo4j",
            ])
        {
            WorkingDirectory = _folder.FullName,
            Environment = { ["NEO4J_HOME"] = _folder.FullName, ["NEO4J_CONF"] = configuration },
        };
        var (code, output) = await RunAsync(start);
        Assert.True(code == 0, output);
        var graph = JsonNode.Parse(await File.ReadAllTextAsync(FileOf("node-link")))!;
        Assert.Equal(
            [graph["nodes"]!.AsArray().Count, graph["edges"]!.AsArray().Count],
            Imported().Matches(output).Select(count => int.Parse(count.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Take(2));
    }

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";

    private static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + error);
    }

    [GeneratedRegex(@"^\s+(\d+) (?:nodes|relationships)", RegexOptions.Multiline)]
    private static partial Regex Imported();

    private string FileOf(string name) => Path.Combine(_folder.FullName, name);

    private async Task SaveAsync(string name, string path)
    {
        using var answer = await SendAsync(path);
        Assert.True(answer.IsSuccessStatusCode, path);
        await using var file = File.Create(FileOf(name));
        await answer.Content.CopyToAsync(file);
    }
}
