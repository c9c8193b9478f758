using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Exchange.Tests.Seed;

/// <summary>The numbers that a record claims.</summary>
internal static class RecordNumbers
{
    /// <summary>The record's figures, with those that a source converted them into.</summary>
    public static IEnumerable<Quantity> Figures(GraphRecord record)
    {
        var figure = record switch
        {
            Observation observation => observation.Quantity,
            Relationship relationship => relationship.Money?.Quantity,
            _ => null,
        };
        return figure is null ? [] : figure.Equivalents.Prepend(figure);
    }

    public static IEnumerable<decimal> NumbersOf(Quantity figure) =>
        new[] { figure.Value, figure.Low, figure.High }.OfType<decimal>().Select(Math.Abs);

    public static IEnumerable<(string Field, PartialDate Date)> Dates(GraphRecord record) => record switch
    {
        Entity entity => Ends("valid", entity.Valid).Concat(Dates(entity.Properties)),
        Relationship relationship => Ends("valid", relationship.Valid)
            .Concat(Ends("money", relationship.Money?.Period ?? default))
            .Concat(Dates(relationship.Properties)),
        Observation observation => Ends(string.Empty, observation.Period),
        Source { Date: { } date } => [("date", date)],
        _ => [],
    };

    /// <summary>The numeric properties, but for those that count an order which the text shows without numbers.</summary>
    public static IEnumerable<(string Field, decimal Number)> Properties(GraphRecord record)
    {
        IEnumerable<KeyValuePair<string, PropertyValue>> properties = record switch
        {
            Entity entity => entity.Properties,
            Relationship relationship => relationship.Properties,
            _ => [],
        };
        return properties.Where(property => property.Value is PropertyValue.Number && property.Key != "position")
            .Select(property => (property.Key, ((PropertyValue.Number)property.Value).Value));
    }

    private static IEnumerable<(string, PartialDate)> Ends(string name, Interval interval)
    {
        if (interval.From is { } from)
        {
            yield return (name + "From", from);
        }

        if (interval.To is { } to)
        {
            yield return (name + "To", to);
        }
    }

    private static IEnumerable<(string, PartialDate)> Dates(IEnumerable<KeyValuePair<string, PropertyValue>> properties) => properties
        .Where(property => property.Value is PropertyValue.Date)
        .Select(property => (property.Key, ((PropertyValue.Date)property.Value).Value));
}
