using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>
/// The elements of Cytoscape.js: <c>cytoscape(answer)</c> takes them, Cytoscape imports them, and NetworkX's <c>cytoscape_graph</c> reads
/// them, for which a node has its id as <c>value</c> too.
/// </summary>
internal sealed class CytoscapeFormat : JsonGraphFormat
{
    public override string Id => "cytoscape";

    public override string MediaType => "application/vnd.cytoscape+json";

    public override string Extension => "cyjs";

    protected override async Task WriteAsync(Graph graph, Rows rows)
    {
        var writer = rows.Writer;
        writer.WriteStartObject();
        WriteAttributes(writer, "data", graph);
        writer.WriteBoolean("directed", true);
        writer.WriteBoolean("multigraph", true);
        writer.WriteStartObject("elements");
        await WriteAsync("nodes", GraphColumns.Id, "value", graph.Nodes, rows);
        await WriteAsync("edges", GraphColumns.Key, "id", graph.Edges, rows);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static async Task WriteAsync(string name, string key, string also, GraphTable table, Rows rows)
    {
        var at = table.IndexOf(key);
        rows.Writer.WriteStartArray(name);
        await rows.WriteAsync(table, (writer, row) =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("data");
            writer.WriteString(also, (string)row.Cells[at]!);
            WriteCells(writer, table.Columns, row.Cells);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        rows.Writer.WriteEndArray();
    }
}
