using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>Writes the body of a Query API request.</summary>
internal static class ParameterJson
{
    // Nothing here is ever shown in a page, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> Write(
        string? statement, IReadOnlyDictionary<string, object?>? parameters, CypherAccess? access, IReadOnlyCollection<string> bookmarks)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            if (statement is not null)
            {
                json.WriteString("statement"u8, statement);
            }

            if (parameters is { Count: > 0 })
            {
                json.WritePropertyName("parameters"u8);
                Write(json, parameters);
            }

            if (access is not null)
            {
                json.WriteString("accessMode"u8, access == CypherAccess.Read ? "READ"u8 : "WRITE"u8);
            }

            if (bookmarks.Count > 0)
            {
                json.WritePropertyName("bookmarks"u8);
                Write(json, bookmarks);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case double number:
                json.WriteRawValue(Float(number), skipInputValidation: true);
                break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach (var (name, item) in map)
                {
                    json.WritePropertyName(name);
                    Write(json, item);
                }

                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A statement cannot take a {value.GetType().Name}.", nameof(value));
        }
    }

    /// <summary>With a point or an exponent, so that Neo4j takes 5.0 for a FLOAT and not for an INTEGER.</summary>
    private static string Float(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
