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
        json.Text("dataset", entity.Dataset.ToString());
        EvidenceList(json, entity.Evidence);
        Dates(json, "heldAt", entity.HeldAt);
        json.Text("id", entity.Id.ToString());
        json.List("identifiers", entity.Identifiers, identifier =>
        {
            json.StartObject();
            json.Text("scheme", identifier.Scheme);
            json.Text("value", identifier.Value);
            json.EndObject();
        });
        json.Text("kind", entity.Kind);
        json.List("names", entity.Names, name =>
        {
            json.StartObject();
            json.Text("language", name.Language);
            json.Text("role", EnumNames.Of(name.Role));
            json.Text("text", name.Text);
            json.EndObject();
        });
        Properties(json, entity.Properties);
        Type(json, entity);
        json.Text("summary", entity.Summary);
        json.Texts("tags", entity.Tags);
        Period(json, "valid", entity.Valid);
    }

    private static void Members(CanonicalJsonWriter json, Relationship relationship)
    {
        json.Text("accountOf", relationship.AccountOf?.ToString());
        json.Text("channel", relationship.Channel);
        json.Text("dataset", relationship.Dataset.ToString());
        EvidenceList(json, relationship.Evidence);
        Dates(json, "heldAt", relationship.HeldAt);
        json.Text("id", relationship.Id.ToString());
        json.Text("includedIn", relationship.IncludedIn?.ToString());
        if (relationship.Money is { } money)
        {
            json.Name("money");
            json.StartObject();
            json.Text("basis", EnumNames.Of(money.Basis));
            Period(json, "period", money.Period);
            json.Name("quantity");
            Amount(json, money.Quantity);
            json.EndObject();
        }

        Properties(json, relationship.Properties);
        Type(json, relationship);
        json.Text("source", relationship.Source.ToString());
        json.Text("stage", relationship.Stage);
        json.Text("target", relationship.Target.ToString());
        json.Text("type", relationship.Type);
        Period(json, "valid", relationship.Valid);
    }

    private static void Members(CanonicalJsonWriter json, Observation observation)
    {
        json.Text("accountOf", observation.AccountOf?.ToString());
        json.Text("dataset", observation.Dataset.ToString());
        if (observation.Dimensions.Count > 0)
        {
            json.Name("dimensions");
            json.StartObject();
            foreach (var (dimension, entity) in observation.Dimensions)
            {
                json.Text(dimension, entity.ToString());
            }

            json.EndObject();
        }

        EvidenceList(json, observation.Evidence);
        json.Text("id", observation.Id.ToString());
        json.Text("includedIn", observation.IncludedIn?.ToString());
        json.Text("indicator", observation.Indicator);
        json.Text("nature", EnumNames.Of(observation.Nature));
        Period(json, "period", observation.Period);
        json.Name("quantity");
        Amount(json, observation.Quantity);
        Type(json, observation);
        json.Text("subject", observation.Subject.ToString());
        json.Text("trend", observation.Trend is { } trend ? EnumNames.Of(trend) : null);
    }

    private static void Members(CanonicalJsonWriter json, Gap gap)
    {
        json.Text("about", gap.About);
        json.Text("dataset", gap.Dataset.ToString());
        EvidenceList(json, gap.Evidence);
        json.Text("id", gap.Id.ToString());
        json.Text("note", gap.Note);
        Type(json, gap);
        json.Text("state", gap.State is { } state ? EnumNames.Of(state) : null);
        json.Text("subject", gap.Subject.ToString());
    }

    private static void Members(CanonicalJsonWriter json, Source source)
    {
        json.Texts("authors", source.Authors);
        json.Text("dataset", source.Dataset.ToString());
        json.Text("date", source.Date?.ToString());
        EvidenceList(json, source.Evidence);
        json.Text("id", source.Id.ToString());
        json.Text("licence", source.Licence);
        json.Text("notAfter", source.NotAfter?.ToString());
        json.Text("notBefore", source.NotBefore?.ToString());
        json.Text("publisher", source.Publisher);
        Type(json, source);
        json.Texts("sections", source.Sections);
        json.Text("title", source.Title);
        json.Text("url", source.Url);
    }

    private static void EvidenceList(CanonicalJsonWriter json, ValueList<Evidence> evidence) =>
        json.List("evidence", evidence, one =>
        {
            json.StartObject();
            json.Text("attributedTo", one.AttributedTo?.ToString());
            json.Text("field", one.Field);
            json.Text("note", one.Note);
            json.Name("paragraph");
            json.Integer(one.Paragraph);
            json.Text("section", one.Section);
            json.Text("source", one.Source.ToString());
            json.Text("stance", EnumNames.Of(one.Stance));
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
        json.Text(tag, value);
        json.EndObject();
    }

    private static void Amount(CanonicalJsonWriter json, Quantity quantity)
    {
        json.StartObject();
        json.Text("asStated", quantity.AsStated);
        json.List("equivalents", quantity.Equivalents, equivalent => Amount(json, equivalent));
        json.Number("high", quantity.High);
        json.Number("low", quantity.Low);
        json.Text("qualifier", EnumNames.Of(quantity.Qualifier));
        json.Text("unit", quantity.Unit);
        json.Number("value", quantity.Value);
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
        json.Text("from", interval.From?.ToString());
        json.Text("to", interval.ToText);
        json.EndObject();
    }

    private static void Dates(CanonicalJsonWriter json, string name, ValueList<PartialDate> dates) =>
        json.List(name, dates, date => json.String(date.ToString()));

    private static void Type(CanonicalJsonWriter json, GraphRecord record) => json.Text("recordType", EnumNames.Of(record.RecordType));
}
