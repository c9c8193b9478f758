using System.Globalization;
using System.Text.Json;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>Reads what <see cref="RecordWriter"/> wrote.</summary>
internal static class RecordReader
{
    public static GraphRecord Read(JsonElement json) => EnumNames.Parse<RecordType>(Required(json, "recordType")) switch
    {
        RecordType.Entity => new Entity
        {
            Id = Id(json, "id"),
            Dataset = Id(json, "dataset"),
            Evidence = EvidenceList(json),
            Kind = Required(json, "kind"),
            Names = List(json, "names", name =>
                new Name(Required(name, "text"), Required(name, "language"), EnumNames.Parse<NameRole>(Required(name, "role")))),
            Identifiers = List(json, "identifiers", identifier => new Identifier(Required(identifier, "scheme"), Required(identifier, "value"))),
            Summary = Optional(json, "summary"),
            Tags = Texts(json, "tags"),
            Valid = Period(json, "valid"),
            HeldAt = Dates(json, "heldAt"),
            Properties = Properties(json),
        },
        RecordType.Relationship => new Relationship
        {
            Id = Id(json, "id"),
            Dataset = Id(json, "dataset"),
            Evidence = EvidenceList(json),
            Type = Required(json, "type"),
            Source = Id(json, "source"),
            Target = Id(json, "target"),
            Valid = Period(json, "valid"),
            HeldAt = Dates(json, "heldAt"),
            Channel = Optional(json, "channel"),
            Stage = Optional(json, "stage"),
            Money = json.TryGetProperty("money", out var money)
                ? new(Amount(money.GetProperty("quantity")), EnumNames.Parse<MoneyBasis>(Required(money, "basis")), Period(money, "period"))
                : null,
            Properties = Properties(json),
            IncludedIn = OptionalId(json, "includedIn"),
            AccountOf = OptionalId(json, "accountOf"),
        },
        RecordType.Observation => new Observation
        {
            Id = Id(json, "id"),
            Dataset = Id(json, "dataset"),
            Evidence = EvidenceList(json),
            Subject = Id(json, "subject"),
            Indicator = Required(json, "indicator"),
            Quantity = Amount(json.GetProperty("quantity")),
            Period = Period(json, "period"),
            Nature = EnumNames.Parse<Nature>(Required(json, "nature")),
            Dimensions = json.TryGetProperty("dimensions", out var dimensions)
                ? new(dimensions.EnumerateObject().Select(one => KeyValuePair.Create(one.Name, RecordId.Parse(one.Value.GetString()!))))
                : ValueMap<RecordId>.Empty,
            Trend = OptionalWord<Trend>(json, "trend"),
            IncludedIn = OptionalId(json, "includedIn"),
            AccountOf = OptionalId(json, "accountOf"),
        },
        RecordType.Gap => new Gap
        {
            Id = Id(json, "id"),
            Dataset = Id(json, "dataset"),
            Evidence = EvidenceList(json),
            Subject = Id(json, "subject"),
            About = Required(json, "about"),
            State = OptionalWord<GapState>(json, "state"),
            Note = Required(json, "note"),
        },
        _ => new Source
        {
            Id = Id(json, "id"),
            Dataset = Id(json, "dataset"),
            Evidence = EvidenceList(json),
            Title = Required(json, "title"),
            Authors = Texts(json, "authors"),
            Publisher = Required(json, "publisher"),
            Date = OptionalDate(json, "date"),
            NotBefore = OptionalDate(json, "notBefore"),
            NotAfter = OptionalDate(json, "notAfter"),
            Url = Optional(json, "url"),
            Licence = Optional(json, "licence"),
            Sections = Texts(json, "sections"),
        },
    };

    private static ValueList<Evidence> EvidenceList(JsonElement json) => List(json, "evidence", one => new Evidence(
        Id(one, "source"),
        Required(one, "section"),
        one.GetProperty("paragraph").GetInt32(),
        EnumNames.Parse<Stance>(Required(one, "stance")),
        OptionalId(one, "attributedTo"),
        Optional(one, "note"),
        Optional(one, "field")));

    private static ValueMap<PropertyValue> Properties(JsonElement json) => json.TryGetProperty("properties", out var properties)
        ? new(properties.EnumerateObject().Select(one => KeyValuePair.Create(one.Name, Value(one.Value))))
        : ValueMap<PropertyValue>.Empty;

    private static PropertyValue Value(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return new PropertyValue.Text(json.GetString()!);
        }

        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return new PropertyValue.Flag(json.GetBoolean());
        }

        var tagged = json.EnumerateObject().Single();
        var text = tagged.Value.GetString()!;
        return tagged.Name switch
        {
            "number" => new PropertyValue.Number(Number(text)),
            "date" => new PropertyValue.Date(PartialDate.Parse(text)),
            "reference" => new PropertyValue.Reference(RecordId.Parse(text)),
            _ => throw new FormatException($"'{tagged.Name}' is no type of property value."),
        };
    }

    private static Quantity Amount(JsonElement json) => new(
        OptionalNumber(json, "value"),
        OptionalNumber(json, "low"),
        OptionalNumber(json, "high"),
        Required(json, "unit"),
        EnumNames.Parse<Qualifier>(Required(json, "qualifier")),
        Optional(json, "asStated"),
        List(json, "equivalents", Amount));

    private static Interval Period(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var interval))
        {
            return default;
        }

        return Interval.TryParse(Optional(interval, "from"), Optional(interval, "to"), out var parsed, out var fault)
            ? parsed
            : throw new FormatException(fault);
    }

    private static PartialDate? OptionalDate(JsonElement json, string name) =>
        Optional(json, name) is { } date ? PartialDate.Parse(date) : null;

    private static ValueList<PartialDate> Dates(JsonElement json, string name) =>
        List(json, name, one => PartialDate.Parse(one.GetString()!));

    private static ValueList<string> Texts(JsonElement json, string name) => List(json, name, one => one.GetString()!);

    private static ValueList<T> List<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out var items) ? items.EnumerateArray().Select(read).ToValueList() : default;

    private static RecordId Id(JsonElement json, string name) => RecordId.Parse(Required(json, name));

    private static RecordId? OptionalId(JsonElement json, string name) => Optional(json, name) is { } id ? RecordId.Parse(id) : null;

    private static T? OptionalWord<T>(JsonElement json, string name)
        where T : struct, Enum => Optional(json, name) is { } word ? EnumNames.Parse<T>(word) : null;

    private static decimal? OptionalNumber(JsonElement json, string name) => Optional(json, name) is { } text ? Number(text) : null;

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Required(JsonElement json, string name) =>
        Optional(json, name) ?? throw new FormatException($"A record has no '{name}'.");
}
