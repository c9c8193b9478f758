using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;

namespace InnovationGraph.Core.Records;

/// <summary>An actor, programme, place, technology, event, ...: whatever relationships hold between.</summary>
public sealed record Entity : GraphRecord
{
    public required string Kind { get; init; }

    /// <summary>The first is the preferred English name.</summary>
    public required ValueList<Name> Names { get; init; }

    public ValueList<Identifier> Identifiers { get; init; }

    public string? Summary { get; init; }

    public ValueList<string> Tags { get; init; }

    public Interval Valid { get; init; }

    public ValueMap<PropertyValue> Properties { get; init; } = ValueMap<PropertyValue>.Empty;

    public override RecordType RecordType => RecordType.Entity;

    /// <summary>The preferred name, English where there is one.</summary>
    public string Name => (FindPreferred("en") ?? Names[0]).Text;

    /// <summary>The preferred Chinese name; null where none is recorded.</summary>
    public string? NameZh => FindPreferred("zh")?.Text;

    private Name? FindPreferred(string language)
    {
        foreach (var name in Names)
        {
            if (name.Role == NameRole.Preferred && name.Language.StartsWith(language, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }
}
