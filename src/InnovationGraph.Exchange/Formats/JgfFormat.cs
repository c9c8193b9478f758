using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>The JSON Graph Format, version 2 (jsongraphformat.info). An edge's own id is its <c>id</c>, its type the <c>relation</c>.</summary>
internal sealed class JgfFormat : JsonGraphFormat
{
    public override string Id => "jgf";

    public override string MediaType => "application/vnd.jgf+json";

    public override string Extension => "jgf";

    protected override async Task WriteAsync(Graph graph, Rows rows)
    {
        var writer = rows.Writer;
        int id = graph.Nodes.IndexOf(GraphColumns.Id), name = graph.Nodes.IndexOf(GraphColumns.Name);
        int key = graph.Edges.IndexOf(GraphColumns.Key), type = graph.Edges.IndexOf(GraphColumns.Type);
        int source = graph.Edges.IndexOf(GraphColumns.Source), target = graph.Edges.IndexOf(GraphColumns.Target);
        writer.WriteStartObject();
        writer.WriteStartObject("graph");
        writer.WriteBoolean("directed", true);
        WriteAttributes(writer, "metadata", graph);
        writer.WriteStartObject("nodes");
        await rows.WriteAsync(graph.Nodes, (json, row) =>
        {
            var cells = row.Cells;
            json.WriteStartObject((string)cells[id]!);
            json.WriteString("label", (string)cells[name]!);
            json.WriteStartObject("metadata");
            WriteCells(json, graph.Nodes.Columns, cells, GraphColumns.Id, GraphColumns.Name);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        writer.WriteEndObject();
        writer.WriteStartArray("edges");
        await rows.WriteAsync(graph.Edges, (json, row) =>
        {
            var cells = row.Cells;
            json.WriteStartObject();
            json.WriteString("id", (string)cells[key]!);
            json.WriteString("source", (string)cells[source]!);
            json.WriteString("target", (string)cells[target]!);
            json.WriteString("relation", (string)cells[type]!);
            json.WriteBoolean("directed", true);
            json.WriteStartObject("metadata");
            WriteCells(json, graph.Edges.Columns, cells, GraphColumns.Key, GraphColumns.Source, GraphColumns.Target, GraphColumns.Type);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
