using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>What formats of graphs share that are JSON.</summary>
internal abstract class JsonGraphFormat : GraphFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Extension => "json";

    protected override async Task WriteAsync(Graph graph, PipeWriter output, CancellationToken cancellation)
    {
        await using Utf8JsonWriter writer = new(output, Options);
        await WriteAsync(graph, new Rows(writer, output, cancellation));
        writer.Flush();
        await output.FlushAsync(cancellation);
    }

    /// <summary>Writes the document; the rows of nodes and edges by <see cref="Rows.WriteAsync"/>.</summary>
    protected abstract Task WriteAsync(Graph graph, Rows rows);

    /// <summary>Writes the cells that have a value, but for some columns; nothing of what they nest is null.</summary>
    protected static void WriteCells(Utf8JsonWriter writer, IReadOnlyList<Column> columns, IReadOnlyList<object?> cells, params ReadOnlySpan<string> without)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } cell && !without.Contains(columns[i].Name))
            {
                writer.WritePropertyName(columns[i].Name);
                WriteValue(writer, cell);
            }
        }
    }

    /// <summary>Writes an object of what the graph says of itself.</summary>
    protected static void WriteAttributes(Utf8JsonWriter writer, string name, Graph graph)
    {
        writer.WriteStartObject(name);
        foreach (var (attribute, value) in graph.Attributes)
        {
            if (value is not null)
            {
                writer.WritePropertyName(attribute);
                WriteValue(writer, value);
            }
        }

        writer.WriteEndObject();
    }

    protected static void WriteValue(Utf8JsonWriter writer, object? cell, bool withNulls = false)
    {
        switch (cell)
        {
            case null:
                writer.WriteNullValue();
                break;
            case long integer:
                writer.WriteNumberValue(integer);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case INestedCell nested:
                nested.WriteTo(writer, withNulls);
                break;
            default:
                writer.WriteStringValue((string)cell);
                break;
        }
    }

    /// <summary>What rows are written by, one after another.</summary>
    protected sealed class Rows(Utf8JsonWriter writer, PipeWriter output, CancellationToken cancellation)
    {
        public Utf8JsonWriter Writer => writer;

        /// <summary>Writes each row of a table, sending on what there is.</summary>
        public async Task WriteAsync(GraphTable table, Action<Utf8JsonWriter, GraphRow> write)
        {
            await foreach (var row in table.Rows.WithCancellation(cancellation))
            {
                write(writer, row);
                await SendAsync(output, writer.BytesPending, writer.Flush, cancellation);
            }
        }

        /// <summary>Ends a document that others follow in the same file, one a line.</summary>
        public void EndLine()
        {
            writer.Flush();
            writer.Reset();
            output.Write("\n"u8);
        }
    }
}
