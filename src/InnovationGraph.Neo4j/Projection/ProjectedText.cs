using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Neo4j.Projection;

/// <summary>
/// What a version keeps so that the graph can be projected without its body, in two texts: <paramref name="Individual"/>, which hardly any
/// other record has, and <paramref name="Shared"/>, which many records have, so that a projection fetches it once for all of them.
/// </summary>
/// <remarks>
/// For a relationship: the ids of its ends, joined by a space, and a JSON array of the rest. For an entity: its name, and such an array.
/// For a source: its publisher, and an empty text. All texts are in NFC, as in a body. Versions keep them as <c>own</c> and <c>alike</c>.
/// </remarks>
internal readonly record struct ProjectedText(string Individual, string Shared)
{
    /// <summary>A stance and the part of which it is taken are one number: the part times this, and the stance.</summary>
    internal const int PartFactor = 10;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null for a record that no projection has.</summary>
    public static ProjectedText? Of(GraphRecord? record) => record switch
    {
        Relationship relationship => Of(ProjectedRelationship.From(relationship)),
        Entity { Names.Count: > 0 } entity => Of(ProjectedEntity.From(entity)),
        Source source => new(source.Publisher.Normalize(), ""),
        _ => null,
    };

    private static ProjectedText Of(in ProjectedRelationship relationship)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartArray();
            json.WriteStringValue(relationship.Type.Normalize());
            json.WriteStringValue(relationship.Channel?.Normalize());
            json.WriteStringValue(relationship.Stage?.Normalize());
            json.WriteStringValue(relationship.Valid.From?.ToString());
            json.WriteStringValue(relationship.Valid.ToText);
            json.WriteBooleanValue(relationship.HasMoney);
            Write(json, relationship.Citations);
            if (relationship.HeldAt.Count > 0)
            {
                Write(json, relationship.HeldAt.Select(date => date.ToString()));
            }

            foreach (var (name, number) in relationship.Numbers)
            {
                json.WriteStringValue(name);
                json.WriteNumberValue(number);
            }

            json.WriteEndArray();
        }

        return new($"{relationship.Source} {relationship.Target}", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static ProjectedText Of(in ProjectedEntity entity)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartArray();
            json.WriteStringValue(entity.Kind.Normalize());
            Write(json, entity.Citations);
            if (entity.Valid != default)
            {
                Write(json, [entity.Valid.From?.ToString(), entity.Valid.ToText]);
            }

            foreach (var tag in entity.Tags)
            {
                json.WriteStringValue(tag.Normalize());
            }

            json.WriteEndArray();
        }

        return new(entity.Name.Normalize(), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<string?> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ValueList<Citation> citations)
    {
        json.WriteStartArray();
        foreach (var citation in citations)
        {
            json.WriteStringValue(citation.Source.ToString());
            json.WriteNumberValue((PartFactor * (int)citation.Part) + (int)citation.Stance);
        }

        json.WriteEndArray();
    }
}
