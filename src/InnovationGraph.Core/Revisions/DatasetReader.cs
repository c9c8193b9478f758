using System.Globalization;
using System.Text.Json;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>Reads what <see cref="DatasetJson"/> wrote.</summary>
internal static class DatasetReader
{
    public static Dataset Read(JsonElement json)
    {
        var ontology = json.GetProperty("ontology");
        return new()
        {
            Id = RecordId.Parse(Required(json, "id")),
            Title = Required(json, "title"),
            Description = Optional(json, "description"),
            Author = Optional(json, "author"),
            Licence = Optional(json, "licence"),
            Ontology = new()
            {
                Kinds = Section(ontology, "kinds", Kind),
                Properties = Section(ontology, "properties", Property),
                RelationshipTypes = Section(ontology, "relationshipTypes", Type),
                Channels = Section(ontology, "channels", Channel),
                Stages = Section(ontology, "stages", one => new Stage
                {
                    Id = Required(one, "id"),
                    TitleEn = Required(one, "titleEn"),
                    TitleZh = Required(one, "titleZh"),
                    Meaning = Required(one, "meaning"),
                }),
                Dimensions = Section(ontology, "dimensions", one => new Dimension
                {
                    Id = Required(one, "id"),
                    TitleEn = Required(one, "titleEn"),
                    TitleZh = Required(one, "titleZh"),
                    Meaning = Required(one, "meaning"),
                }),
                Indicators = Section(ontology, "indicators", Indicator),
            },
        };
    }

    private static EntityKind Kind(JsonElement json) => new()
    {
        Id = Required(json, "id"),
        TitleEn = Required(json, "titleEn"),
        TitleZh = Required(json, "titleZh"),
        Meaning = Required(json, "meaning"),
        Extends = Optional(json, "extends"),
        IsAbstract = json.TryGetProperty("abstract", out _),
        Transit = !json.TryGetProperty("transit", out _),
    };

    private static PropertyType Property(JsonElement json) => new()
    {
        Id = Required(json, "id"),
        TitleEn = Required(json, "titleEn"),
        TitleZh = Required(json, "titleZh"),
        Meaning = Required(json, "meaning"),
        Kind = Words.Parse<PropertyKind>(Required(json, "type")),
        On = Texts(json, "on"),
        Minimum = Number(json, "minimum"),
        Maximum = Number(json, "maximum"),
        Values = Texts(json, "values"),
        Weight = Optional(json, "weight") is { } weight ? Words.Parse<WeightRole>(weight) : WeightRole.None,
    };

    private static RelationshipType Type(JsonElement json) => new()
    {
        Id = Required(json, "id"),
        TitleEn = Required(json, "titleEn"),
        TitleZh = Required(json, "titleZh"),
        Meaning = Required(json, "meaning"),
        From = Texts(json, "from"),
        To = Texts(json, "to"),
        Flow = json.TryGetProperty("flow", out _),
        Succession = json.TryGetProperty("succession", out _),
        Transit = !json.TryGetProperty("transit", out _),
        Beneficiary = Optional(json, "beneficiary") is { } end ? Words.Parse<Beneficiary>(end) : Beneficiary.None,
    };

    private static Channel Channel(JsonElement json) => new()
    {
        Id = Required(json, "id"),
        TitleEn = Required(json, "titleEn"),
        TitleZh = Required(json, "titleZh"),
        Meaning = Required(json, "meaning"),
        Instrument = Words.Parse<Instrument>(Required(json, "instrument")),
        Aliases = Texts(json, "aliases"),
    };

    private static Indicator Indicator(JsonElement json) => new()
    {
        Id = Required(json, "id"),
        TitleEn = Required(json, "titleEn"),
        TitleZh = Required(json, "titleZh"),
        Meaning = Required(json, "meaning"),
        Unit = Required(json, "unit"),
        Channel = Optional(json, "channel"),
        Formula = Optional(json, "formula"),
        Inputs = Texts(json, "inputs"),
    };

    private static ValueList<T> Section<T>(JsonElement ontology, string name, Func<JsonElement, T> read) =>
        ontology.GetProperty(name).EnumerateArray().Select(read).ToValueList();

    private static ValueList<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()!).ToValueList() : default;

    private static decimal? Number(JsonElement json, string name) =>
        Optional(json, name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Required(JsonElement json, string name) =>
        Optional(json, name) ?? throw new FormatException($"A dataset has no '{name}'.");
}
