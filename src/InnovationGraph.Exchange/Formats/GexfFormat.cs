using System.Globalization;
using System.Xml;
using InnovationGraph.Core.Answers;
using InnovationGraph.Core.Dates;

namespace InnovationGraph.Exchange.Formats;

/// <summary>
/// GEXF 1.3 with time, for Gephi and Gephi Lite. <c>start</c> and <c>end</c> are the first and the last day that the stated dates leave; the
/// dates as stated are attributes beside them. Columns are flat, and what is still a list or a map in them is JSON.
/// </summary>
internal sealed class GexfFormat : XmlGraphFormat
{
    private const string Namespace = "http://gexf.net/1.3";

    public override string Id => "gexf";

    public override string MediaType => "application/gexf+xml";

    public override string Extension => "gexf";

    protected override async Task WriteAsync(Graph graph, XmlWriter writer, Func<GraphTable, IAsyncEnumerable<GraphRow>> rows)
    {
        writer.WriteStartDocument();
        writer.WriteStartElement("gexf", Namespace);
        writer.WriteAttributeString("version", "1.3");
        writer.WriteStartElement("meta", Namespace);
        writer.WriteElementString("creator", Namespace, nameof(InnovationGraph));
        writer.WriteElementString(
            "description",
            Namespace,
            string.Join("; ", graph.Attributes.Where(attribute => attribute.Value is not null).Select(attribute => $"{attribute.Key}: {TextOf(attribute.Value!)}")));
        writer.WriteEndElement();
        writer.WriteStartElement("graph", Namespace);
        writer.WriteAttributeString("defaultedgetype", "directed");
        writer.WriteAttributeString("mode", "dynamic");
        writer.WriteAttributeString("timeformat", "date");
        writer.WriteAttributeString("timerepresentation", "interval");
        WriteAttributes(writer, "node", graph.Nodes);
        WriteAttributes(writer, "edge", graph.Edges);
        writer.WriteStartElement("nodes", Namespace);
        Elements nodes = new("node", graph.Nodes, GraphColumns.Id, GraphColumns.Name);
        await foreach (var row in rows(graph.Nodes))
        {
            nodes.Write(writer, row.FlatCells);
        }

        writer.WriteEndElement();
        writer.WriteStartElement("edges", Namespace);
        Elements edges = new("edge", graph.Edges, GraphColumns.Key, GraphColumns.Type);
        await foreach (var row in rows(graph.Edges))
        {
            edges.Write(writer, row.FlatCells);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static bool IsOwn(string name) => name is GraphColumns.Id or GraphColumns.Key or GraphColumns.Source or GraphColumns.Target;

    private static void WriteAttributes(XmlWriter writer, string element, GraphTable table)
    {
        writer.WriteStartElement("attributes", Namespace);
        writer.WriteAttributeString("class", element);
        writer.WriteAttributeString("mode", "static");
        foreach (var column in table.FlatColumns.Where(column => !IsOwn(column.Name)))
        {
            writer.WriteStartElement("attribute", Namespace);
            writer.WriteAttributeString("id", column.Name);
            writer.WriteAttributeString("title", column.Name);
            writer.WriteAttributeString("type", TypeNameOf(column));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>Writes nodes, or edges, which have a source and a target.</summary>
    private sealed class Elements(string name, GraphTable table, string id, string label)
    {
        private readonly int _id = table.FlatIndexOf(id);
        private readonly int _label = table.FlatIndexOf(label);
        private readonly int _source = table.FlatIndexOf(GraphColumns.Source);
        private readonly int _target = table.FlatIndexOf(GraphColumns.Target);
        private readonly int _from = table.FlatIndexOf(GraphColumns.ValidFrom);
        private readonly int _to = table.FlatIndexOf(GraphColumns.ValidTo);

        public void Write(XmlWriter writer, IReadOnlyList<object?> cells)
        {
            writer.WriteStartElement(name, Namespace);
            writer.WriteAttributeString("id", TextOf(cells[_id]!));
            if (_source >= 0)
            {
                writer.WriteAttributeString("source", TextOf(cells[_source]!));
                writer.WriteAttributeString("target", TextOf(cells[_target]!));
            }

            writer.WriteAttributeString("label", TextOf(cells[_label]!));
            if (_source >= 0)
            {
                // Gephi would make one edge of parallel ones of one kind.
                writer.WriteAttributeString("kind", TextOf(cells[_label]!));
            }

            WriteDay(writer, "start", _from < 0 ? null : cells[_from], date => date.EarliestDay);
            WriteDay(writer, "end", _to < 0 ? null : cells[_to], date => date.LatestDay);
            writer.WriteStartElement("attvalues", Namespace);
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i] is { } cell && !IsOwn(table.FlatColumns[i].Name))
                {
                    writer.WriteStartElement("attvalue", Namespace);
                    writer.WriteAttributeString("for", table.FlatColumns[i].Name);
                    writer.WriteAttributeString("value", TextOf(cell));
                    writer.WriteEndElement();
                }
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        /// <summary>Nothing for a date that is not stated, nor for what is still so.</summary>
        private static void WriteDay(XmlWriter writer, string attribute, object? cell, Func<PartialDate, DateOnly> day)
        {
            if (cell is string text && PartialDate.TryParse(text, out var date))
            {
                writer.WriteAttributeString(attribute, day(date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }
}
