using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>
/// A JSON object a line, for tools that read line by line: what the graph says of itself, the nodes, the edges. Each says by
/// <c>element</c> which it is: <c>graph</c>, <c>node</c> or <c>edge</c>.
/// </summary>
internal sealed class NdjsonFormat : JsonGraphFormat
{
    public override string Id => "ndjson";

    public override string MediaType => "application/x-ndjson";

    public override string Extension => "ndjson";

    protected override async Task WriteAsync(Graph graph, Rows rows)
    {
        var writer = rows.Writer;
        writer.WriteStartObject();
        writer.WriteString("element", "graph");
        foreach (var (name, value) in graph.Attributes.Where(attribute => attribute.Value is not null))
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
        rows.EndLine();
        await WriteAsync("node", graph.Nodes, rows);
        await WriteAsync("edge", graph.Edges, rows);
    }

    private static Task WriteAsync(string element, GraphTable table, Rows rows) => rows.WriteAsync(table, (writer, row) =>
    {
        writer.WriteStartObject();
        writer.WriteString("element", element);
        WriteCells(writer, table.Columns, row.Cells);
        writer.WriteEndObject();
        rows.EndLine();
    });
}
