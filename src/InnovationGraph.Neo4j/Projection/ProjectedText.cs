using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InnovationGraph.Core.Citations;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Neo4j.Projection;

/// <summary>
/// What a version keeps so that the graph can be projected without its body, in two texts: <paramref name="Own"/>, which hardly another
/// record has, and <paramref name="Alike"/>, which many have and which is therefore sent once for all of them.
/// </summary>
/// <remarks>
/// Of a relationship, the ids of its ends joined by a space, and a JSON array of the rest; of an entity its name, and such an array; of a source its publisher. All texts are in NFC, as in a body.
/// </remarks>
internal readonly record struct ProjectedText(string Own, string Alike)
{
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
            foreach (var tag in entity.Tags)
            {
                json.WriteStringValue(tag.Normalize());
            }

            json.WriteEndArray();
        }

        return new(entity.Name.Normalize(), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, ValueList<Citation> citations)
    {
        json.WriteStartArray();
        foreach (var citation in citations)
        {
            json.WriteStringValue(citation.Source.ToString());
            json.WriteNumberValue((int)citation.Stance);
        }

        json.WriteEndArray();
    }
}
