using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>Node-link JSON, as NetworkX's <c>node_link_graph</c> reads it.</summary>
internal sealed class NodeLinkFormat : IAnswerFormat
{
    private const int BytesBetweenFlushes = 16 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Id => "node-link";

    public string MediaType => "application/vnd.networkx.node-link+json";

    public string ContentType => MediaType;

    public string Extension => "json";

    public bool CanWrite(Type answer) => answer.IsAssignableTo(typeof(IGraphAnswer));

    public async Task WriteAsync(object answer, PipeWriter output, CancellationToken cancellation)
    {
        var graph = ((IGraphAnswer)answer).ToGraph();
        await using Utf8JsonWriter writer = new(output, Options);
        writer.WriteStartObject();
        writer.WriteBoolean("directed", true);
        writer.WriteBoolean("multigraph", true);
        writer.WriteStartObject("graph");
        foreach (var (name, value) in graph.Attributes)
        {
            Write(writer, name, value);
        }

        writer.WriteEndObject();
        await WriteAsync("nodes", graph.Nodes, writer, output, cancellation);
        await WriteAsync(graph.EdgesName, graph.Edges, writer, output, cancellation);
        writer.WriteEndObject();
        writer.Flush();
        await output.FlushAsync(cancellation);
    }

    private static async Task WriteAsync(string name, Table table, Utf8JsonWriter writer, PipeWriter output, CancellationToken cancellation)
    {
        writer.WriteStartArray(name);
        foreach (var row in table.Rows)
        {
            writer.WriteStartObject();
            for (var i = 0; i < row.Count; i++)
            {
                Write(writer, table.Columns[i].Name, row[i]);
            }

            writer.WriteEndObject();
            if (writer.BytesPending + output.UnflushedBytes > BytesBetweenFlushes)
            {
                writer.Flush();
                await output.FlushAsync(cancellation);
            }
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, object? cell)
    {
        writer.WritePropertyName(name);
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
                nested.WriteTo(writer);
                break;
            default:
                writer.WriteStringValue((string)cell);
                break;
        }
    }
}
