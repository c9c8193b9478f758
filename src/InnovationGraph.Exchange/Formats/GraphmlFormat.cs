using System.Xml;
using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>
/// GraphML, which NetworkX, igraph, Gephi, yEd and Cytoscape read. GraphML has no lists and maps: columns are flat, and what is still a list
/// or a map in them is JSON.
/// </summary>
internal sealed class GraphmlFormat : XmlGraphFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public override string Id => "graphml";

    public override string MediaType => "application/graphml+xml";

    public override string Extension => "graphml";

    protected override async Task WriteAsync(Graph graph, XmlWriter writer, Func<GraphTable, IAsyncEnumerable<GraphRow>> rows)
    {
        var attributes = graph.Attributes.Where(attribute => attribute.Value is not null).ToList();
        writer.WriteStartDocument();
        writer.WriteStartElement("graphml", Namespace);
        WriteKeys(writer, "graph", attributes.Select(attribute => new Column(attribute.Key, TypeOf(attribute.Value!))));
        WriteKeys(writer, "node", graph.Nodes.FlatColumns.Where(column => column.Name != GraphColumns.Id));
        WriteKeys(writer, "edge", graph.Edges.FlatColumns.Where(column => !IsEnd(column.Name)));
        writer.WriteStartElement("graph", Namespace);
        writer.WriteAttributeString("edgedefault", "directed");
        foreach (var (name, value) in attributes)
        {
            WriteData(writer, "graph", name, value!);
        }

        var id = graph.Nodes.FlatIndexOf(GraphColumns.Id);
        await foreach (var row in rows(graph.Nodes))
        {
            var cells = row.FlatCells;
            writer.WriteStartElement("node", Namespace);
            writer.WriteAttributeString("id", TextOf(cells[id]!));
            WriteData(writer, "node", graph.Nodes, cells, name => name == GraphColumns.Id);
            writer.WriteEndElement();
        }

        int key = graph.Edges.FlatIndexOf(GraphColumns.Key), source = graph.Edges.FlatIndexOf(GraphColumns.Source), target = graph.Edges.FlatIndexOf(GraphColumns.Target);
        await foreach (var row in rows(graph.Edges))
        {
            var cells = row.FlatCells;
            writer.WriteStartElement("edge", Namespace);
            writer.WriteAttributeString("id", TextOf(cells[key]!));
            writer.WriteAttributeString("source", TextOf(cells[source]!));
            writer.WriteAttributeString("target", TextOf(cells[target]!));
            WriteData(writer, "edge", graph.Edges, cells, IsEnd);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static bool IsEnd(string name) => name is GraphColumns.Key or GraphColumns.Source or GraphColumns.Target;

    private static void WriteKeys(XmlWriter writer, string element, IEnumerable<Column> columns)
    {
        foreach (var column in columns)
        {
            writer.WriteStartElement("key", Namespace);
            writer.WriteAttributeString("id", $"{element}.{column.Name}");
            writer.WriteAttributeString("for", element);
            writer.WriteAttributeString("attr.name", column.Name);
            writer.WriteAttributeString("attr.type", TypeNameOf(column));
            writer.WriteEndElement();
        }
    }

    private static void WriteData(XmlWriter writer, string element, GraphTable table, IReadOnlyList<object?> cells, Func<string, bool> isOutside)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } cell && !isOutside(table.FlatColumns[i].Name))
            {
                WriteData(writer, element, table.FlatColumns[i].Name, cell);
            }
        }
    }

    private static void WriteData(XmlWriter writer, string element, string name, object cell)
    {
        writer.WriteStartElement("data", Namespace);
        writer.WriteAttributeString("key", $"{element}.{name}");
        writer.WriteString(TextOf(cell));
        writer.WriteEndElement();
    }

    private static ColumnType TypeOf(object value) => value switch
    {
        long => ColumnType.Integer,
        bool => ColumnType.Boolean,
        decimal or double => ColumnType.Number,
        _ => ColumnType.Text,
    };
}
