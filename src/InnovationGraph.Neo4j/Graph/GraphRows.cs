using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Neo4j.Graph;

/// <summary>
/// Records as they stand in the graph: the rows that the statements <c>write/put_...</c> write and <c>verify/...</c> compare. Properties
/// that are dates are apart, as text, for JSON has no dates; the statements make dates of them.
/// </summary>
internal static class GraphRows
{
    /// <summary>The type of a relationship whose own cannot be one in Neo4j.</summary>
    private const string NoType = "RELATED_TO";

    public static Dictionary<string, object?> Of(Entity entity, DatasetOntologies ontologies)
    {
        PropertyBag properties = [];
        properties.SetRecord(entity);
        properties.Set("kind", entity.Kind);
        properties.Set("name", entity.Names.Count == 0 ? null : entity.Name);
        properties.Set("nameZh", entity.NameZh);
        properties.Set("sortName", entity.Names.Count == 0 ? null : SearchText.Fold(entity.Name));
        properties.Set("names", entity.Names.Select(name => name.Text.Normalize()).Distinct(StringComparer.Ordinal).ToArray());
        properties.Set("identifiers", entity.Identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}").ToArray());
        properties.Set("summary", entity.Summary);
        properties.Set("tags", VisibleText.Compared(entity.Tags).ToArray());
        properties.SetInterval("valid", entity.Valid);
        properties.SetDates("heldAt", entity.HeldAt);
        properties.AddOwn(entity.Properties, entity.Dataset, ontologies);
        return Row(entity, properties, Days("valid", entity.Valid), ("labels", (string[])["Entity", .. ontologies.LabelsOf(entity)]));
    }

    public static Dictionary<string, object?> Of(Observation observation)
    {
        PropertyBag properties = [];
        properties.SetRecord(observation);
        properties.Set("subject", observation.Subject.ToString());
        properties.Set("indicator", observation.Indicator);
        properties.Set("nature", EnumNames.Of(observation.Nature));
        properties.SetQuantity(observation.Quantity);
        properties.Set("trend", observation.Trend is { } trend ? EnumNames.Of(trend) : null);
        properties.SetInterval("period", observation.Period);
        properties.Set("includedIn", observation.IncludedIn?.ToString());
        properties.Set("accountOf", observation.AccountOf?.ToString());
        foreach (var (dimension, entity) in observation.Dimensions)
        {
            properties.AddOwn(dimension, entity.ToString());
        }

        return Row(
            observation,
            properties,
            Days("period", observation.Period),
            ("labels", (string[])["Observation"]),
            ("link", GraphNames.ObservationLink),
            ("subject", observation.Subject.ToString()));
    }

    public static Dictionary<string, object?> Of(Gap gap)
    {
        PropertyBag properties = [];
        properties.SetRecord(gap);
        properties.Set("subject", gap.Subject.ToString());
        properties.Set("about", gap.About);
        properties.Set("state", gap.State is { } state ? EnumNames.Of(state) : null);
        properties.Set("note", gap.Note);
        return Row(gap, properties, [], ("labels", (string[])["Gap"]), ("link", GraphNames.GapLink), ("subject", gap.Subject.ToString()));
    }

    public static Dictionary<string, object?> Of(Source source)
    {
        PropertyBag properties = [];
        properties.SetRecord(source);
        properties.Set("title", source.Title);
        properties.Set("authors", source.Authors);
        properties.Set("publisher", source.Publisher);
        properties.Set("date", source.Date?.ToString());
        properties.Set("notBefore", source.NotBefore?.ToString());
        properties.Set("notAfter", source.NotAfter?.ToString());
        properties.Set("url", source.Url);
        properties.Set("licence", source.Licence);
        properties.Set("headings", source.Sections);
        PropertyBag days = [];
        days.Set("firstDay", PropertyBag.FirstDay(source.Date));
        days.Set("lastDay", PropertyBag.LastDay(source.Date));
        return Row(source, properties, days, ("labels", (string[])["Source"]), ("link", ""));
    }

    public static Dictionary<string, object?> Of(Relationship relationship, DatasetOntologies ontologies)
    {
        PropertyBag properties = [];
        properties.SetRecord(relationship);
        properties.Set("channel", relationship.Channel);
        properties.Set("stage", relationship.Stage);
        properties.SetInterval("valid", relationship.Valid);
        properties.SetDates("heldAt", relationship.HeldAt);
        properties.SetHeldDays(HeldDays.Of(relationship.Valid, relationship.HeldAt, written: null).Within);
        properties.Set("includedIn", relationship.IncludedIn?.ToString());
        properties.Set("accountOf", relationship.AccountOf?.ToString());
        properties.SetMoney(relationship.Money);
        properties.AddOwn(relationship.Properties, relationship.Dataset, ontologies);
        var days = Days("valid", relationship.Valid);
        days.Set("certainFromDay", PropertyBag.LastDay(relationship.Valid.From));
        days.Set("certainToDay", PropertyBag.FirstDay(relationship.Valid.To));
        return Row(
            relationship,
            properties,
            days,
            ("type", GraphNames.IsType(relationship.Type) ? relationship.Type.Normalize() : NoType),
            ("source", relationship.Source.ToString()),
            ("target", relationship.Target.ToString()));
    }

    private static Dictionary<string, object?> Row(
        GraphRecord record, PropertyBag properties, PropertyBag days, params ReadOnlySpan<(string Name, object Value)> more)
    {
        Dictionary<string, object?> row = new(StringComparer.Ordinal)
        {
            ["id"] = record.Id.ToString(),
            ["properties"] = properties,
            ["days"] = days,
        };
        foreach (var (name, value) in more)
        {
            row.Add(name, value);
        }

        return row;
    }

    private static PropertyBag Days(string name, Interval interval)
    {
        PropertyBag days = [];
        days.Set(name + "FromDay", PropertyBag.FirstDay(interval.From));
        days.Set(name + "ToDay", PropertyBag.LastDay(interval.To));
        return days;
    }
}
