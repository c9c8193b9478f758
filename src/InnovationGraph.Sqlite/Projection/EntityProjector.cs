using System.Text.Json;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Sqlite.Projection;

/// <summary>Reads a <see cref="ProjectedEntity"/> straight from an entity's canonical JSON, skipping what a projection does not need.</summary>
internal sealed class EntityProjector(StringPool strings)
{
    private static readonly string Preferred = EnumNames.Of(NameRole.Preferred);

    private readonly CitationProjector _citations = new(strings);
    private readonly DateProjector _dates = new(strings);
    private readonly List<string> _tags = [];

    public ProjectedEntity Read(ReadOnlySpan<byte> canonical)
    {
        Utf8JsonReader json = new(canonical);
        string? id = null, kind = null, name = null;
        ValueList<Citation> citations = [];
        Interval valid = default;
        _tags.Clear();
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
                id = json.GetString();
            }
            else if (json.ValueTextEquals("kind"u8))
            {
                json.Read();
                kind = strings.Read(ref json);
            }
            else if (json.ValueTextEquals("names"u8))
            {
                name = ReadName(ref json);
            }
            else if (json.ValueTextEquals("tags"u8))
            {
                json.Read();
                while (json.Read() && json.TokenType == JsonTokenType.String)
                {
                    _tags.Add(strings.Read(ref json));
                }
            }
            else if (json.ValueTextEquals("valid"u8))
            {
                valid = _dates.ReadInterval(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        return new(RecordId.Parse(id!), kind!, name!, VisibleText.Compared(_tags).ToValueList(), citations, valid);
    }

    /// <summary>The first preferred English name, else the first name.</summary>
    private string? ReadName(ref Utf8JsonReader json)
    {
        string? first = null, english = null;
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            string? language = null, role = null, text = null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("language"u8))
                {
                    json.Read();
                    language = strings.Read(ref json);
                }
                else if (json.ValueTextEquals("role"u8))
                {
                    json.Read();
                    role = strings.Read(ref json);
                }
                else
                {
                    json.Read();
                    text = first is null || english is null ? json.GetString() : null;
                }
            }

            first ??= text;
            if (role == Preferred && language!.StartsWith("en", StringComparison.Ordinal))
            {
                english ??= text;
            }
        }

        return english ?? first;
    }
}
