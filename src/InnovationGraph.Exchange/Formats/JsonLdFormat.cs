using System.Text.Json;
using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>
/// JSON-LD 1.1, which RDF stores read. A relationship is a resource of its own with source and target, so that parallel ones, money and
/// evidence stay; what nests is a JSON literal. Ids and words are names below <c>urn:innovation-graph:</c>.
/// </summary>
internal sealed class JsonLdFormat : JsonGraphFormat
{
    private const string Prefix = "ig";

    public override string Id => "json-ld";

    public override string MediaType => "application/ld+json";

    public override string Extension => "jsonld";

    protected override async Task WriteAsync(Graph graph, Rows rows)
    {
        var writer = rows.Writer;
        writer.WriteStartObject();
        WriteContext(writer, graph);
        WriteAttributes(writer, "graph", graph);
        writer.WriteStartArray("@graph");
        await WriteAsync(GraphColumns.Id, GraphColumns.Kind, [], graph.Nodes, rows);
        await WriteAsync(GraphColumns.Key, GraphColumns.Type, [GraphColumns.Source, GraphColumns.Target], graph.Edges, rows);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter writer, Graph graph)
    {
        writer.WriteStartObject("@context");
        writer.WriteNumber("@version", 1.1m);
        writer.WriteString("@vocab", "urn:innovation-graph:term:");
        writer.WriteString(Prefix, "urn:innovation-graph:id:");
        var nested = graph.Nodes.Columns.Concat(graph.Edges.Columns).Where(column => column.Type == ColumnType.Nested).Select(column => column.Name);
        foreach (var (name, type) in nested.Distinct().Select(name => (name, "@json")).Append(("graph", "@json")).Append((GraphColumns.Source, "@id")).Append((GraphColumns.Target, "@id")))
        {
            writer.WriteStartObject(name);
            writer.WriteString("@id", $"urn:innovation-graph:term:{name}");
            writer.WriteString("@type", type);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static Task WriteAsync(string id, string type, string[] ends, GraphTable table, Rows rows)
    {
        int idAt = table.IndexOf(id), typeAt = table.IndexOf(type);
        int[] endsAt = [.. ends.Select(table.IndexOf)];
        string[] outside = [id, type, .. ends];
        return rows.WriteAsync(table, (writer, row) =>
        {
            var cells = row.Cells;
            writer.WriteStartObject();
            writer.WriteString("@id", $"{Prefix}:{cells[idAt]}");
            writer.WriteString("@type", (string)cells[typeAt]!);
            for (var i = 0; i < ends.Length; i++)
            {
                writer.WriteString(ends[i], $"{Prefix}:{cells[endsAt[i]]}");
            }

            WriteCells(writer, table.Columns, cells, outside);
            writer.WriteEndObject();
        });
    }
}
