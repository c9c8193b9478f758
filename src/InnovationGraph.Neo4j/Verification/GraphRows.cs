using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Neo4j.Mirror;

namespace InnovationGraph.Neo4j.Verification;

/// <summary>
/// The rows that <c>verify/nodes</c> and <c>verify/relationships</c> take: records as they should stand in the graph. Those of
/// relationships know nothing of the short form in which <see cref="RelationshipRows"/> writes them.
/// </summary>
internal static class GraphRows
{
    public static object?[] Of(Entity entity, DatasetWords words)
    {
        var row = NodeRows.Of(entity, words);
        string[] labels = ["Entity", .. words.LabelsOf(entity)];
        return [row[0], labels, row[2], Days(("validFromDay", row[3]), ("validToDay", row[4])), null, null];
    }

    public static object?[] Of(Observation observation)
    {
        var row = NodeRows.Of(observation);
        var days = Days(("periodFromDay", row[2]), ("periodToDay", row[3]));
        return [row[0], (string[])["Observation"], row[1], days, "OF", observation.Subject.ToString()];
    }

    public static object?[] Of(Gap gap)
    {
        var row = NodeRows.Of(gap);
        return [row[0], (string[])["Gap"], row[1], Days(), "GAP_IN", gap.Subject.ToString()];
    }

    public static object?[] Of(Source source)
    {
        var row = NodeRows.Of(source);
        return [row[0], (string[])["Source"], row[1], Days(("firstDay", row[2]), ("lastDay", row[3])), "", null];
    }

    public static object?[] Of(Relationship relationship, DatasetWords words)
    {
        PropertyBag bag = [];
        bag.SetRecord(relationship);
        bag.Set("channel", relationship.Channel);
        bag.Set("stage", relationship.Stage);
        bag.Set("validFrom", relationship.Valid.From?.ToString());
        bag.Set("validTo", relationship.Valid.ToText);
        bag.Set("includedIn", relationship.IncludedIn?.ToString());
        bag.Set("accountOf", relationship.AccountOf?.ToString());
        if (relationship.Money is { Quantity: var quantity } money)
        {
            var figure = PropertyBag.Figure(quantity);
            bag.Set("amount", PropertyBag.Number(figure));
            bag.Set("amountExact", figure is { } exact ? PropertyBag.Exact(exact) : null);
            bag.Set("amountLow", PropertyBag.Number(quantity.Low));
            bag.Set("amountHigh", PropertyBag.Number(quantity.High));
            bag.Set("currency", money.Currency);
            bag.Set("basis", EnumNames.Of(money.Basis));
            bag.Set("qualifier", EnumNames.Of(quantity.Qualifier));
            bag.Set("asStated", quantity.AsStated);
            bag.Set("moneyFrom", money.Period.From?.ToString());
            bag.Set("moneyTo", money.Period.ToText);
        }

        bag.AddOwn(relationship.Properties, relationship.Dataset, words);
        return
        [
            relationship.Id.ToString(),
            relationship.Source.ToString(),
            relationship.Target.ToString(),
            RelationshipRows.TypeOf(relationship),
            bag,
            Days(
                ("validFromDay", PropertyBag.FirstDay(relationship.Valid.From)),
                ("validToDay", PropertyBag.LastDay(relationship.Valid.To))),
        ];
    }

    private static PropertyBag Days(params (string Name, object? Day)[] days)
    {
        PropertyBag bag = [];
        foreach (var (name, day) in days)
        {
            bag.Set(name, day);
        }

        return bag;
    }
}
