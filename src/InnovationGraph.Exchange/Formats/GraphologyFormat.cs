using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>Graphology's own JSON, which <c>Graph.from</c> and Gephi Lite read. What to write beside a node or an edge is its <c>label</c>.</summary>
internal sealed class GraphologyFormat : JsonGraphFormat
{
    public override string Id => "graphology";

    public override string MediaType => "application/vnd.graphology+json";

    protected override async Task WriteAsync(Graph graph, Rows rows)
    {
        var writer = rows.Writer;
        writer.WriteStartObject();
        WriteAttributes(writer, "attributes", graph);
        writer.WriteStartObject("options");
        writer.WriteString("type", "directed");
        writer.WriteBoolean("multi", true);
        writer.WriteBoolean("allowSelfLoops", true);
        writer.WriteEndObject();
        await WriteAsync("nodes", GraphColumns.Id, GraphColumns.Name, [], graph.Nodes, rows);
        await WriteAsync("edges", GraphColumns.Key, GraphColumns.Type, [GraphColumns.Source, GraphColumns.Target], graph.Edges, rows);
        writer.WriteEndObject();
    }

    private static async Task WriteAsync(string name, string key, string label, string[] ends, GraphTable table, Rows rows)
    {
        int keyAt = table.IndexOf(key), labelAt = table.IndexOf(label);
        int[] endsAt = [.. ends.Select(table.IndexOf)];
        string[] outside = [key, .. ends];
        rows.Writer.WriteStartArray(name);
        await rows.WriteAsync(table, (writer, row) =>
        {
            var cells = row.Cells;
            writer.WriteStartObject();
            writer.WriteString("key", (string)cells[keyAt]!);
            for (var i = 0; i < ends.Length; i++)
            {
                writer.WriteString(ends[i], (string)cells[endsAt[i]]!);
            }

            writer.WriteStartObject("attributes");
            writer.WriteString("label", (string)cells[labelAt]!);
            WriteCells(writer, table.Columns, cells, outside);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        rows.Writer.WriteEndArray();
    }
}
