using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace InnovationGraph.Queries.Json;

/// <summary>How answers become JSON: camelCase, numbers as numbers, ids, dates and names of enumerations as texts, Chinese as it is.</summary>
public static class AnswerJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The same, and members without a value are left out.</summary>
    public static JsonSerializerOptions WithoutNulls { get; } = new(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Makes other options write as <see cref="Options"/> do.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new TextConverter<RecordId>(RecordId.Parse));
        options.Converters.Add(new TextConverter<PartialDate>(PartialDate.Parse));
    }

    private static JsonSerializerOptions Create()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { CitedAnswer.Describe } } };
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Writes a value as its text.</summary>
    private sealed class TextConverter<T>(Func<string, T> parse) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
