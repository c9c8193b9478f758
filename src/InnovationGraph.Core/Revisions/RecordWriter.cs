using InnovationGraph.Core.Citations;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Revisions;

/// <summary>Writes a record's members in canonical order. <see cref="RecordReader"/> is its inverse.</summary>
internal static class RecordWriter
{
    public static void Write(CanonicalJsonWriter json, GraphRecord record)
    {
        json.StartObject();
        switch (record)
        {
            case Entity entity:
                Members(json, entity);
                break;
            case Relationship relationship:
                Members(json, relationship);
                break;
            case Observation observation:
                Members(json, observation);
                break;
            case Gap gap:
                Members(json, gap);
                break;
            case Source source:
                Members(json, source);
                break;
            default:
                throw new InvalidOperationException($"No canonical form for {record.GetType().Name}.");
        }

        json.EndObject();
    }

    private static void Members(CanonicalJsonWriter json, Entity entity)
    {
        Text(json, "dataset", entity.Dataset.ToString());
        EvidenceList(json, entity.Evidence);
        Text(json, "id", entity.Id.ToString());
        List(json, "identifiers", entity.Identifiers, identifier =>
        {
            json.StartObject();
            Text(json, "scheme", identifier.Scheme);
            Text(json, "value", identifier.Value);
            json.EndObject();
        });
        Text(json, "kind", entity.Kind);
        List(json, "names", entity.Names, name =>
        {
            json.StartObject();
            Text(json, "language", name.Language);
            Text(json, "role", Word(name.Role));
            Text(json, "text", name.Text);
            json.EndObject();
        });
        Properties(json, entity.Properties);
        Type(json, entity);
        Text(json, "summary", entity.Summary);
        List(json, "tags", entity.Tags, json.String);
        Period(json, "valid", entity.Valid);
    }

    private static void Members(CanonicalJsonWriter json, Relationship relationship)
    {
        Text(json, "accountOf", relationship.AccountOf?.ToString());
        Text(json, "channel", relationship.Channel);
        Text(json, "dataset", relationship.Dataset.ToString());
        EvidenceList(json, relationship.Evidence);
        Text(json, "id", relationship.Id.ToString());
        Text(json, "includedIn", relationship.IncludedIn?.ToString());
        if (relationship.Money is { } money)
        {
            json.Name("money");
            json.StartObject();
            Text(json, "basis", Word(money.Basis));
            Period(json, "period", money.Period);
            json.Name("quantity");
            Amount(json, money.Quantity);
            json.EndObject();
        }

        Properties(json, relationship.Properties);
        Type(json, relationship);
        Text(json, "source", relationship.Source.ToString());
        Text(json, "stage", relationship.Stage);
        Text(json, "target", relationship.Target.ToString());
        Text(json, "type", relationship.Type);
        Period(json, "valid", relationship.Valid);
    }

    private static void Members(CanonicalJsonWriter json, Observation observation)
    {
        Text(json, "accountOf", observation.AccountOf?.ToString());
        Text(json, "dataset", observation.Dataset.ToString());
        if (observation.Dimensions.Count > 0)
        {
            json.Name("dimensions");
            json.StartObject();
            foreach (var (dimension, entity) in observation.Dimensions)
            {
                Text(json, dimension, entity.ToString());
            }

            json.EndObject();
        }

        EvidenceList(json, observation.Evidence);
        Text(json, "id", observation.Id.ToString());
        Text(json, "includedIn", observation.IncludedIn?.ToString());
        Text(json, "indicator", observation.Indicator);
        Text(json, "nature", Word(observation.Nature));
        Period(json, "period", observation.Period);
        json.Name("quantity");
        Amount(json, observation.Quantity);
        Type(json, observation);
        Text(json, "subject", observation.Subject.ToString());
    }

    private static void Members(CanonicalJsonWriter json, Gap gap)
    {
        Text(json, "about", gap.About);
        Text(json, "dataset", gap.Dataset.ToString());
        EvidenceList(json, gap.Evidence);
        Text(json, "id", gap.Id.ToString());
        Text(json, "note", gap.Note);
        Type(json, gap);
        Text(json, "subject", gap.Subject.ToString());
    }

    private static void Members(CanonicalJsonWriter json, Source source)
    {
        List(json, "authors", source.Authors, json.String);
        Text(json, "dataset", source.Dataset.ToString());
        Text(json, "date", source.Date?.ToString());
        EvidenceList(json, source.Evidence);
        Text(json, "id", source.Id.ToString());
        Text(json, "licence", source.Licence);
        Text(json, "publisher", source.Publisher);
        Type(json, source);
        List(json, "sections", source.Sections, json.String);
        Text(json, "title", source.Title);
        Text(json, "url", source.Url);
    }

    private static void EvidenceList(CanonicalJsonWriter json, ValueList<Evidence> evidence) =>
        List(json, "evidence", evidence, one =>
        {
            json.StartObject();
            Text(json, "attributedTo", one.AttributedTo?.ToString());
            Text(json, "note", one.Note);
            json.Name("paragraph");
            json.Integer(one.Paragraph);
            Text(json, "section", one.Section);
            Text(json, "source", one.Source.ToString());
            Text(json, "stance", Word(one.Stance));
            json.EndObject();
        });

    private static void Properties(CanonicalJsonWriter json, ValueMap<PropertyValue> properties)
    {
        if (properties.Count == 0)
        {
            return;
        }

        json.Name("properties");
        json.StartObject();
        foreach (var (name, value) in properties)
        {
            json.Name(name);
            switch (value)
            {
                case PropertyValue.Text text:
                    json.String(text.Value);
                    break;
                case PropertyValue.Flag flag:
                    json.Boolean(flag.Value);
                    break;
                case PropertyValue.Number number:
                    Tagged(json, "number", CanonicalJsonWriter.Format(number.Value));
                    break;
                case PropertyValue.Date date:
                    Tagged(json, "date", date.Value.ToString());
                    break;
                case PropertyValue.Reference reference:
                    Tagged(json, "reference", reference.Value.ToString());
                    break;
                default:
                    throw new InvalidOperationException($"No canonical form for {value.GetType().Name}.");
            }
        }

        json.EndObject();
    }

    private static void Tagged(CanonicalJsonWriter json, string tag, string value)
    {
        json.StartObject();
        Text(json, tag, value);
        json.EndObject();
    }

    private static void Amount(CanonicalJsonWriter json, Quantity quantity)
    {
        json.StartObject();
        Text(json, "asStated", quantity.AsStated);
        List(json, "equivalents", quantity.Equivalents, equivalent => Amount(json, equivalent));
        Text(json, "high", Number(quantity.High));
        Text(json, "low", Number(quantity.Low));
        Text(json, "qualifier", Word(quantity.Qualifier));
        Text(json, "unit", quantity.Unit);
        Text(json, "value", Number(quantity.Value));
        json.EndObject();
    }

    private static void Period(CanonicalJsonWriter json, string name, Interval interval)
    {
        if (interval == default)
        {
            return;
        }

        json.Name(name);
        json.StartObject();
        Text(json, "from", interval.From?.ToString());
        Text(json, "to", interval.ToText);
        json.EndObject();
    }

    private static void Type(CanonicalJsonWriter json, GraphRecord record) => Text(json, "recordType", Word(record.RecordType));

    private static void List<T>(CanonicalJsonWriter json, string name, ValueList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.Name(name);
        json.StartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.EndArray();
    }

    private static void Text(CanonicalJsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.Name(name);
            json.String(value);
        }
    }

    private static string? Number(decimal? value) => value is { } number ? CanonicalJsonWriter.Format(number) : null;

    private static string Word<T>(T value)
        where T : struct, Enum => Words.Of(value);
}
