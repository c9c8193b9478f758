using System.Text.Json;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Sqlite.Projection;

/// <summary>Reads the distinct citations from the canonical JSON of a record's evidence.</summary>
internal sealed class CitationProjector(StringPool strings)
{
    private readonly List<Citation> _citations = [];

    /// <summary>Reads the list that follows, as <see cref="Citation.Distinct"/> gives it.</summary>
    public ValueList<Citation> Read(ref Utf8JsonReader json)
    {
        _citations.Clear();
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var citation = ReadOne(ref json);
            if (!_citations.Contains(citation))
            {
                _citations.Add(citation);
            }
        }

        _citations.Sort();
        return _citations.ToValueList();
    }

    private Citation ReadOne(ref Utf8JsonReader json)
    {
        RecordId source = default;
        string? stance = null, field = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("source"u8))
            {
                json.Read();
                source = strings.ReadId(ref json);
            }
            else if (json.ValueTextEquals("stance"u8))
            {
                json.Read();
                stance = strings.Read(ref json);
            }
            else if (json.ValueTextEquals("field"u8))
            {
                json.Read();
                field = strings.Read(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        return new(source, EnumNames.Parse<Stance>(stance!), Citation.PartOf(field));
    }
}
