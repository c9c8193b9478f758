using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>The language of Graphviz. Columns are flat, and what is still a list or a map in them is JSON. An edge's own id is its <c>id</c>, since Graphviz keeps <c>key</c> to itself.</summary>
internal sealed class DotFormat : GraphFormat
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public override string Id => "dot";

    public override string MediaType => "text/vnd.graphviz";

    public override string ContentType => $"{MediaType}; charset=utf-8";

    public override string Extension => "gv";

    protected override async Task WriteAsync(Graph graph, PipeWriter output, CancellationToken cancellation)
    {
        await using PipeBuffer buffer = new(output);
        await using StreamWriter text = new(buffer, Encoding) { NewLine = "\n" };
        text.WriteLine("digraph {");
        foreach (var (name, value) in graph.Attributes.Where(attribute => attribute.Value is not null))
        {
            text.WriteLine($"  {Quote(name)}={Quote(value!)}");
        }

        int id = graph.Nodes.FlatIndexOf(GraphColumns.Id), label = graph.Nodes.FlatIndexOf(GraphColumns.Name);
        await foreach (var row in graph.Nodes.Rows.WithCancellation(cancellation))
        {
            var cells = row.FlatCells;
            text.Write($"  {Quote(cells[id]!)} [label={Quote(cells[label]!)}");
            Write(text, graph.Nodes, cells, name => name is GraphColumns.Id or GraphColumns.Name);
            await SendAsync(output, 0, text.Flush, cancellation);
        }

        int key = graph.Edges.FlatIndexOf(GraphColumns.Key), source = graph.Edges.FlatIndexOf(GraphColumns.Source), target = graph.Edges.FlatIndexOf(GraphColumns.Target), type = graph.Edges.FlatIndexOf(GraphColumns.Type);
        await foreach (var row in graph.Edges.Rows.WithCancellation(cancellation))
        {
            var cells = row.FlatCells;
            text.Write($"  {Quote(cells[source]!)} -> {Quote(cells[target]!)} [id={Quote(cells[key]!)}, label={Quote(cells[type]!)}");
            Write(text, graph.Edges, cells, name => name is GraphColumns.Key or GraphColumns.Source or GraphColumns.Target);
            await SendAsync(output, 0, text.Flush, cancellation);
        }

        text.WriteLine("}");
        text.Flush();
        await output.FlushAsync(cancellation);
    }

    private static void Write(StreamWriter text, GraphTable table, IReadOnlyList<object?> cells, Func<string, bool> isOutside)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } cell && !isOutside(table.FlatColumns[i].Name))
            {
                text.Write($", {Quote(table.FlatColumns[i].Name)}={Quote(cell)}");
            }
        }

        text.WriteLine("]");
    }

    private static string Quote(object cell)
    {
        var text = cell switch
        {
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
        };

        // A backslash starts an escape of what a drawing shows.
        return $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\0", string.Empty, StringComparison.Ordinal)}\"";
    }
}
