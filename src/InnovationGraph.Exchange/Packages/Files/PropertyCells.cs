using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>The cells of the columns that the ontology adds: properties of entities and relationships, dimensions of observations.</summary>
internal static class PropertyCells
{
    public static ValueMap<PropertyValue> Read(PackageRow row, OntologyIndex? ontology)
    {
        List<KeyValuePair<string, PropertyValue>> properties = [];
        foreach (var column in row.MoreColumns)
        {
            var text = row[column];
            if (text.Length == 0 || ontology?.Properties.GetValueOrDefault(column) is not { } property)
            {
                continue;
            }

            if (Parse(text, property.Kind, out var value) is { } fault)
            {
                row.Fault(column, text, fault);
            }
            else
            {
                properties.Add(new(column, value));
            }
        }

        return properties.Count == 0 ? ValueMap<PropertyValue>.Empty : new(properties);
    }

    public static ValueMap<RecordId> ReadDimensions(PackageRow row)
    {
        List<KeyValuePair<string, RecordId>> dimensions = [];
        foreach (var column in row.MoreColumns)
        {
            if (row[column] is not { Length: > 0 } text)
            {
                continue;
            }

            if (Cells.ParseId(text, out var entity) is { } fault)
            {
                row.Fault(column, text, fault);
            }

            dimensions.Add(new(column, entity));
        }

        return dimensions.Count == 0 ? ValueMap<RecordId>.Empty : new(dimensions);
    }

    public static void Write(WrittenRow row, ValueMap<PropertyValue> properties)
    {
        foreach (var (property, value) in properties)
        {
            row.Set(property, value switch
            {
                PropertyValue.Text text => text.Value,
                PropertyValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
                PropertyValue.Flag flag => flag.Value ? "true" : "false",
                PropertyValue.Date date => date.Value.ToString(),
                PropertyValue.Reference reference => reference.Value.ToString(),
                _ => throw new InvalidOperationException($"No cell for {value.GetType().Name}."),
            });
        }
    }

    public static void WriteDimensions(WrittenRow row, ValueMap<RecordId> dimensions)
    {
        foreach (var (dimension, entity) in dimensions)
        {
            row.Set(dimension, entity.ToString());
        }
    }

    private static string? Parse(string text, PropertyKind kind, out PropertyValue value)
    {
        string? fault = null;
        switch (kind)
        {
            case PropertyKind.Number or PropertyKind.Integer:
                fault = Cells.ParseNumber(text, out var number);
                value = new PropertyValue.Number(number);
                break;
            case PropertyKind.Boolean:
                fault = text is "true" or "false" ? null : "is neither true nor false";
                value = new PropertyValue.Flag(text == "true");
                break;
            case PropertyKind.Date:
                fault = Cells.ParseDate(text, out var date);
                value = new PropertyValue.Date(date);
                break;
            case PropertyKind.Reference:
                fault = Cells.ParseId(text, out var id);
                value = new PropertyValue.Reference(id);
                break;
            default:
                value = new PropertyValue.Text(text);
                break;
        }

        return fault;
    }
}
