using System.Globalization;
using System.Text;
using InnovationGraph.Contracts.Graphs;
using InnovationGraph.Engine.Kernels;

namespace InnovationGraph.Engine.Tests.Kernels;

public sealed class EdgeListReaderTests
{
    [Theory]
    [InlineData("0 1\n2 3\n", "0-1 2-3")]
    [InlineData("0 1\n2 3", "0-1 2-3")]
    [InlineData("# nodes: 4\n\n  0\t1 \r\n%\n2   3", "0-1 2-3")]
    [InlineData("12345678 7\n123456789 1234567890", "12345678-7 123456789-1234567890")]
    [InlineData("5 5\n5 5\n", "5-5 5-5")]
    [InlineData("", "")]
    [InlineData("#", "")]
    [InlineData("# of 3\n1 2 3\n3 4 5", "1-2*3 3-4*5")]
    public void A_line_is_an_edge(string text, string edges) => Assert.Equal(edges, Shown(Read(text)));

    [Theory]
    [InlineData("0 1\n1\n", "Line 2 is '1'", "two nodes")]
    [InlineData("0 1\n1 2 3\n", "Line 2 is '1 2 3'", "two nodes")]
    [InlineData("0 1 2\n1 2\n", "Line 2 is '1 2'", "two nodes and a weight of at least 1")]
    [InlineData("0 1 2\n1 2 0\n", "Line 2 is '1 2 0'", "at least 1")]
    [InlineData("# a comment\n0 a\n", "Line 2 is '0 a'")]
    [InlineData("-1 0\n", "Line 1 is '-1 0'")]
    [InlineData("0 1\n2 2147483647", "Line 2 is '2 2147483647'", "below 2147483647")]
    [InlineData("0 99999999999999999999", "Line 1")]
    public void Another_line_is_named_with_what_is_allowed(string text, params string[] parts)
    {
        var fault = Assert.Throws<FormatException>(() => Read(text));
        Assert.All(parts, part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_several_pieces_is_read_in_its_order()
    {
        var edges = GeneratedEdges.Uniform(1_000_000, 300_000, seed: 4);
        StringBuilder text = new();
        for (var edge = 0; edge < edges.Sources.Length; edge++)
        {
            text.Append(edge % 1_000 == 7 ? "# a comment\n\n" : string.Empty)
                .Append(CultureInfo.InvariantCulture, $"{edges.Sources[edge]} {edges.Targets[edge]}\n");
        }

        using var folder = new TemporaryFile(text.ToString());
        using var list = EdgeListReader.Read(folder.Path, RandomGraph.WorkersOf(3))!;
        var view = list.View(isDirected: false, isWeighted: false);
        Assert.Equal(edges.Sources, view.Sources.Span(0, (int)view.Sources.Length).ToArray());
        Assert.Equal(edges.Targets, view.Targets.Span(0, (int)view.Targets.Length).ToArray());
        Assert.Equal(edges.Sources.Concat(edges.Targets).Max() + 1, list.Count);
    }

    [Fact]
    public void An_edge_without_weight_has_that_of_its_ends_whichever_comes_first()
    {
        using var list = Read("3 7\n7 3\n0 0\n");
        Assert.True(list.Weigh(RandomGraph.WorkersOf(2)));
        var weights = list.View(isDirected: true, isWeighted: true).Weights;
        Assert.Equal(weights[0], weights[1]);
        Assert.All(Enumerable.Range(0, 10_000), node => Assert.InRange(EdgeList.Weight(node, 2 * node), 1, 255));
        Assert.Equal(255, Enumerable.Range(0, 10_000).Select(node => EdgeList.Weight(node, 0)).Distinct().Count());
    }

    private static EdgeList Read(string text)
    {
        using TemporaryFile file = new(text);
        return EdgeListReader.Read(file.Path, RandomGraph.WorkersOf(2))!;
    }

    private static string Shown(EdgeList list)
    {
        var view = list.View(isDirected: true, list.IsWeighted);
        return string.Join(' ', Enumerable.Range(0, (int)list.EdgeCount).Select(edge => string.Create(
            CultureInfo.InvariantCulture, $"{view.Sources[edge]}-{view.Targets[edge]}{(list.IsWeighted ? "*" + view.Weights[edge] : string.Empty)}")));
    }

    private sealed class TemporaryFile : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovation-graph-edges-");

        public TemporaryFile(string text) => File.WriteAllText(Path, text);

        public string Path => System.IO.Path.Combine(_folder.FullName, "edges.txt");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
