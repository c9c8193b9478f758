using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>
/// Node-link JSON, as NetworkX's <c>node_link_graph</c> reads it. A flat graph has plain values alone and nothing without a value, which
/// is what NetworkX's <c>write_graphml</c> and pandas take.
/// </summary>
internal sealed class NodeLinkFormat : JsonGraphFormat
{
    public override string Id => "node-link";

    public override string MediaType => "application/vnd.networkx.node-link+json";

    protected override async Task WriteAsync(Graph graph, Rows rows)
    {
        var writer = rows.Writer;
        writer.WriteStartObject();
        writer.WriteBoolean("directed", true);
        writer.WriteBoolean("multigraph", true);
        if (graph.IsFlat)
        {
            WriteAttributes(writer, "graph", graph);
        }
        else
        {
            writer.WriteStartObject("graph");
            foreach (var (name, value) in graph.Attributes)
            {
                writer.WritePropertyName(name);
                WriteValue(writer, value, withNulls: true);
            }

            writer.WriteEndObject();
        }

        await WriteAsync("nodes", graph.Nodes, graph.IsFlat, rows);
        await WriteAsync(graph.EdgesName, graph.Edges, graph.IsFlat, rows);
        writer.WriteEndObject();
    }

    private static async Task WriteAsync(string name, GraphTable table, bool isFlat, Rows rows)
    {
        rows.Writer.WriteStartArray(name);
        await rows.WriteAsync(table, (writer, row) =>
        {
            writer.WriteStartObject();
            if (isFlat)
            {
                WriteCells(writer, table.FlatColumns, row.FlatCells);
            }
            else
            {
                var cells = row.Cells;
                for (var i = 0; i < cells.Count; i++)
                {
                    writer.WritePropertyName(table.Columns[i].Name);
                    WriteValue(writer, cells[i], withNulls: true);
                }
            }

            writer.WriteEndObject();
        });
        rows.Writer.WriteEndArray();
    }
}
