using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>
/// A zip of <c>nodes.csv</c>, <c>edges.csv</c> and <c>graph.csv</c> (what the graph says of itself), with the headers that a program looks
/// for. Columns are flat, and what is still a list or a map in them is JSON. A cell without a value is empty.
/// </summary>
internal abstract class CsvArchiveFormat : GraphFormat
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public override string Extension => "zip";

    public override bool IsText => false;

    protected override async Task WriteAsync(Graph graph, PipeWriter output, CancellationToken cancellation)
    {
        await using (PipeBuffer buffer = new(output))
        await using (var archive = await ZipArchive.CreateAsync(buffer, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            await WriteAsync(archive, "graph.csv", csv => WriteAttributesAsync(csv, graph), cancellation);
            await WriteAsync(archive, "nodes.csv", csv => WriteAsync(csv, graph.Nodes, NodeHeader, output, cancellation), cancellation);
            await WriteAsync(archive, "edges.csv", csv => WriteAsync(csv, graph.Edges, EdgeHeader, output, cancellation), cancellation);
        }

        await output.FlushAsync(cancellation);
    }

    /// <summary>The columns of nodes: each with its header and, unless it is the same in all rows, the flat column that it comes from.</summary>
    protected abstract IEnumerable<CsvColumn> NodeHeader(GraphTable nodes);

    /// <summary>The columns of edges.</summary>
    protected abstract IEnumerable<CsvColumn> EdgeHeader(GraphTable edges);

    private static async Task WriteAsync(ZipArchive archive, string name, Func<CsvWriter, Task> write, CancellationToken cancellation)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        await using StreamWriter text = new(entry, Encoding);
        await using CsvWriter csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Mode = CsvMode.RFC4180 });
        await write(csv);
    }

    private static Task WriteAttributesAsync(CsvWriter csv, Graph graph)
    {
        csv.WriteField("attribute");
        csv.WriteField("value");
        csv.NextRecord();
        foreach (var (name, value) in graph.Attributes.Where(attribute => attribute.Value is not null))
        {
            csv.WriteField(name);
            csv.WriteField(TextOf(value));
            csv.NextRecord();
        }

        return Task.CompletedTask;
    }

    private static async Task WriteAsync(
        CsvWriter csv, GraphTable table, Func<GraphTable, IEnumerable<CsvColumn>> header, PipeWriter output, CancellationToken cancellation)
    {
        List<(CsvColumn Column, int At)> columns = [.. header(table).Select(column => (column, column.From is { } from ? table.FlatIndexOf(from) : -1))];
        foreach (var (column, _) in columns)
        {
            csv.WriteField(column.Header);
        }

        await csv.NextRecordAsync();
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            var cells = row.FlatCells;
            foreach (var (column, at) in columns)
            {
                csv.WriteField(at < 0 ? column.Constant : column.Constant + TextOf(cells[at]));
            }

            await csv.NextRecordAsync();
            await SendAsync(output, 0, () => { }, cancellation);
        }
    }

    private static string? TextOf(object? cell) => cell switch
    {
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };

    /// <summary>A column of a file.</summary>
    /// <param name="Header">What stands above it.</param>
    /// <param name="From">The flat column whose cells it has; null for none.</param>
    /// <param name="Constant">What stands before each of them.</param>
    protected sealed record CsvColumn(string Header, string? From, string? Constant = null);
}
