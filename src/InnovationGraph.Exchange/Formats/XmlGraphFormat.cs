using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>What formats of graphs share that are XML. Characters that XML has no place for are left out.</summary>
internal abstract class XmlGraphFormat : GraphFormat
{
    private const int RowsBetweenFlushes = 64;

    public override string ContentType => $"{MediaType}; charset=utf-8";

    protected override async Task WriteAsync(Graph graph, PipeWriter output, CancellationToken cancellation)
    {
        XmlWriterSettings settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false };
        await using (PipeBuffer buffer = new(output))
        using (var writer = XmlWriter.Create(buffer, settings))
        {
            await WriteAsync(graph, writer, table => SendEachAsync(table, writer, output, cancellation));
        }

        await output.FlushAsync(cancellation);
    }

    /// <summary>Writes the document.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="writer">What it is written to.</param>
    /// <param name="rows">Gives the rows of a table, and sends on what was written of each.</param>
    protected abstract Task WriteAsync(Graph graph, XmlWriter writer, Func<GraphTable, IAsyncEnumerable<GraphRow>> rows);

    /// <summary>What the schemas of XML call the type of a column.</summary>
    protected static string TypeNameOf(Column column) => column.Type switch
    {
        ColumnType.Integer => "long",
        ColumnType.Number => "double",
        ColumnType.Boolean => "boolean",
        _ => "string",
    };

    /// <summary>A cell as the text of an attribute or element.</summary>
    protected static string TextOf(object cell) => cell switch
    {
        bool flag => flag ? "true" : "false",
        string text => Clean(text),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    private static async IAsyncEnumerable<GraphRow> SendEachAsync(
        GraphTable table, XmlWriter writer, PipeWriter output, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = 0;
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            yield return row;
            if (++rows % RowsBetweenFlushes == 0)
            {
                writer.Flush();
            }

            await SendAsync(output, 0, writer.Flush, cancellation);
        }
    }

    private static string Clean(string text)
    {
        var isClean = true;
        for (var i = 0; i < text.Length && isClean; i++)
        {
            isClean = XmlConvert.IsXmlChar(text[i]) || char.IsSurrogate(text[i]);
        }

        return isClean ? text : string.Concat(text.Where(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character)));
    }
}
