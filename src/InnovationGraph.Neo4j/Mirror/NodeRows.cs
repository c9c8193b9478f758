using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Neo4j.Mirror;

/// <summary>The rows that <c>write/put_entities</c> and its likes take: id, properties, and whole days, which Cypher makes dates of.</summary>
internal static class NodeRows
{
    public static object?[] Of(Entity entity, DatasetWords words)
    {
        PropertyBag bag = [];
        bag.SetRecord(entity);
        bag.Set("kind", entity.Kind);
        bag.Set("name", entity.Names.Count == 0 ? null : entity.Name);
        bag.Set("nameZh", entity.NameZh);
        bag.Set("sortName", entity.Names.Count == 0 ? null : SearchText.Fold(entity.Name));
        bag.Set("names", entity.Names.Select(name => name.Text.Normalize()).Distinct(StringComparer.Ordinal).ToArray());
        bag.Set("identifiers", entity.Identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}").ToArray());
        bag.Set("summary", entity.Summary);
        bag.Set("tags", entity.Tags);
        bag.Set("validFrom", entity.Valid.From?.ToString());
        bag.Set("validTo", entity.Valid.ToText);
        bag.AddOwn(entity.Properties, entity.Dataset, words);
        return
        [
            entity.Id.ToString(),
            words.LabelsOf(entity),
            bag,
            PropertyBag.FirstDay(entity.Valid.From),
            PropertyBag.LastDay(entity.Valid.To),
        ];
    }

    public static object?[] Of(Observation observation)
    {
        PropertyBag bag = [];
        bag.SetRecord(observation);
        bag.Set("subject", observation.Subject.ToString());
        bag.Set("indicator", observation.Indicator);
        bag.Set("nature", EnumNames.Of(observation.Nature));
        bag.SetQuantity(observation.Quantity);
        bag.Set("periodFrom", observation.Period.From?.ToString());
        bag.Set("periodTo", observation.Period.ToText);
        bag.Set("includedIn", observation.IncludedIn?.ToString());
        bag.Set("accountOf", observation.AccountOf?.ToString());
        foreach (var (dimension, entity) in observation.Dimensions)
        {
            bag.AddOwn(dimension, entity.ToString());
        }

        return
        [
            observation.Id.ToString(),
            bag,
            PropertyBag.FirstDay(observation.Period.From),
            PropertyBag.LastDay(observation.Period.To),
        ];
    }

    public static object?[] Of(Gap gap)
    {
        PropertyBag bag = [];
        bag.SetRecord(gap);
        bag.Set("subject", gap.Subject.ToString());
        bag.Set("about", gap.About);
        bag.Set("note", gap.Note);
        return [gap.Id.ToString(), bag];
    }

    public static object?[] Of(Source source)
    {
        PropertyBag bag = [];
        bag.SetRecord(source);
        bag.Set("title", source.Title);
        bag.Set("authors", source.Authors);
        bag.Set("publisher", source.Publisher);
        bag.Set("date", source.Date?.ToString());
        bag.Set("url", source.Url);
        bag.Set("licence", source.Licence);
        bag.Set("headings", source.Sections);
        return [source.Id.ToString(), bag, PropertyBag.FirstDay(source.Date), PropertyBag.LastDay(source.Date)];
    }
}
