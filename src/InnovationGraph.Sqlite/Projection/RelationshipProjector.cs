using System.Globalization;
using System.Text.Json;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Sqlite.Projection;

/// <summary>Reads a <see cref="ProjectedRelationship"/> straight from a relationship's canonical JSON, skipping what a projection does not need.</summary>
internal sealed class RelationshipProjector(StringPool strings)
{
    private readonly CitationProjector _citations = new(strings);
    private readonly DateProjector _dates = new(strings);
    private readonly List<KeyValuePair<string, double>> _numbers = [];

    public ProjectedRelationship Read(ReadOnlySpan<byte> canonical)
    {
        Utf8JsonReader json = new(canonical);
        string? type = null, channel = null, stage = null;
        RecordId id = default, source = default, target = default;
        Interval valid = default;
        ValueList<PartialDate> heldAt = [];
        var hasMoney = false;
        ValueList<Citation> citations = [];
        _numbers.Clear();
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("evidence"u8))
            {
                citations = _citations.Read(ref json);
            }
            else if (json.ValueTextEquals("id"u8))
            {
                json.Read();
                id = RecordId.Parse(json.GetString()!);
            }
            else if (json.ValueTextEquals("type"u8))
            {
                type = Word(ref json);
            }
            else if (json.ValueTextEquals("source"u8))
            {
                source = Id(ref json);
            }
            else if (json.ValueTextEquals("target"u8))
            {
                target = Id(ref json);
            }
            else if (json.ValueTextEquals("channel"u8))
            {
                channel = Word(ref json);
            }
            else if (json.ValueTextEquals("stage"u8))
            {
                stage = Word(ref json);
            }
            else if (json.ValueTextEquals("valid"u8))
            {
                valid = _dates.ReadInterval(ref json);
            }
            else if (json.ValueTextEquals("heldAt"u8))
            {
                heldAt = _dates.ReadDates(ref json);
            }
            else if (json.ValueTextEquals("properties"u8))
            {
                ReadNumbers(ref json);
            }
            else
            {
                hasMoney |= json.ValueTextEquals("money"u8);
                json.Skip();
            }
        }

        return new(
            id,
            type!,
            source,
            target,
            valid,
            heldAt,
            channel,
            stage,
            hasMoney,
            citations,
            _numbers.ToValueList());
    }

    private string Word(ref Utf8JsonReader json)
    {
        json.Read();
        return strings.Read(ref json);
    }

    private RecordId Id(ref Utf8JsonReader json)
    {
        json.Read();
        return strings.ReadId(ref json);
    }

    /// <summary>A number is an object with the one member <c>number</c>; other values are passed over.</summary>
    private void ReadNumbers(ref Utf8JsonReader json)
    {
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = strings.Read(ref json);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                continue;
            }

            json.Read();
            var isNumber = json.ValueTextEquals("number"u8);
            json.Read();
            if (isNumber)
            {
                _numbers.Add(KeyValuePair.Create(name, (double)decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture)));
            }

            json.Read();
        }
    }
}
