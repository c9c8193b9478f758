using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;

namespace InnovationGraph.Core.Records;

/// <summary>An actor, programme, place, technology, event, ...: whatever relationships hold between.</summary>
public sealed record Entity : GraphRecord
{
    public required string Kind { get; init; }

    /// <summary>The first is a preferred name, in whatever language.</summary>
    public required ValueList<Name> Names { get; init; }

    public ValueList<Identifier> Identifiers { get; init; }

    public string? Summary { get; init; }

    public ValueList<string> Tags { get; init; }

    public Interval Valid { get; init; }

    /// <summary>Dates on which it is stated to have held; they bound nothing.</summary>
    public ValueList<PartialDate> HeldAt { get; init; }

    /// <summary>Whether any date is stated of it.</summary>
    public bool IsDated => Valid.IsDated || HeldAt.Count > 0;

    public ValueMap<PropertyValue> Properties { get; init; } = ValueMap<PropertyValue>.Empty;

    public override RecordType RecordType => RecordType.Entity;

    /// <summary>The preferred name, English where there is one.</summary>
    public string Name => ShownOf(Names);

    /// <summary>The preferred Chinese name; null where none is recorded.</summary>
    public string? NameZh => FindPreferred(Names, "zh")?.Text;

    /// <summary>The one of an entity's names that it is shown by.</summary>
    internal static string ShownOf(IReadOnlyList<Name> names) => (FindPreferred(names, "en") ?? names[0]).Text;

    private static Name? FindPreferred(IReadOnlyList<Name> names, string language)
    {
        foreach (var name in names)
        {
            if (name.Role == NameRole.Preferred && name.Language.StartsWith(language, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }
}

/// <summary>A name in a language.</summary>
/// <param name="Text">The name.</param>
/// <param name="Language">BCP 47: en, zh-Hans, ...</param>
/// <param name="Role">preferred, alias, short or former.</param>
public sealed record Name(string Text, string Language, NameRole Role);

/// <summary>What a name is to its entity. One preferred name a language.</summary>
public enum NameRole
{
    Preferred,
    Alias,
    Short,
    Former,
}

/// <summary>An identifier that others gave an entity.</summary>
/// <param name="Scheme">wikidata, uscc, lei or ticker.</param>
/// <param name="Value">The identifier.</param>
public sealed record Identifier(string Scheme, string Value);
