using System.Globalization;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Exchange.Validation;

/// <summary>What the ontology asks of properties, and what it asks of itself where it declares them.</summary>
internal static class PropertyRules
{
    // The columns of entities, relationships and observations that are there in any case.
    private static readonly HashSet<string> Reserved = new(
        [
            "id", "kind", "name", "nameZh", "nameLanguage", "summary", "tags", "validFrom", "validTo", "heldAt", "type", "source", "target",
            "channel", "stage",
            "value", "low", "high", "currency", "unit", "qualifier", "asStated", "basis", "moneyFrom", "moneyTo", "includedIn",
            "accountOf", "valid", "money", "trend", "subject", "indicator", "from", "to", "nature",
        ],
        StringComparer.Ordinal);

    public static IEnumerable<OntologyFault> Faults(Dimension dimension) => IdFaults(dimension);

    public static IEnumerable<OntologyFault> Faults(PropertyType property, OntologyIndex all)
    {
        var isNumeric = property.Kind is PropertyKind.Number or PropertyKind.Integer;
        foreach (var owner in property.On.Where(owner => !all.Kinds.ContainsKey(owner) && !all.RelationshipTypes.ContainsKey(owner)))
        {
            yield return new(property, "on", owner, "is no kind or relationship type", OntologyValidator.IdsOf(all.Ontology.Kinds).Concat(OntologyValidator.IdsOf(all.Ontology.RelationshipTypes)));
        }

        if (property.On.Count == 0)
        {
            yield return new(property, "on", null, "has no 'on'; a property lists the kinds and relationship types that have it");
        }

        if (!isNumeric && (property.Minimum ?? property.Maximum) is { } bound)
        {
            var field = property.Minimum is null ? "maximum" : "minimum";
            yield return new(property, field, Format(bound), "bounds a property that is no number or integer");
        }
        else if (property.Minimum > property.Maximum)
        {
            yield return new(property, "minimum", Format(property.Minimum.Value), $"is above the maximum, {Format(property.Maximum.Value)}");
        }

        if (property.Values.Count > 0 && property.Kind != PropertyKind.Text)
        {
            yield return new(property, "values", null, "are listed for a property that is no text");
        }

        foreach (var (payer, values) in property.Payers)
        {
            if (payer is not (PayerClass.Party or PayerClass.Central or PayerClass.Local or PayerClass.Public or PayerClass.Private))
            {
                yield return new(property, "payers", EnumNames.Of(payer), "is no class that a value makes a payer; party, central, local, public and private are");
            }

            foreach (var value in values.Where(value => property.Values.Count > 0 && !property.Values.Contains(value)))
            {
                yield return new(property, "payers", value, "is none of the values of the property", property.Values);
            }
        }

        if (property.Weight != WeightRole.None && !isNumeric)
        {
            yield return new(property, "weight", null, "is given to a property that is no number or integer");
        }

        foreach (var fault in IdFaults(property))
        {
            yield return fault;
        }
    }

    /// <summary>Checks the properties of an entity of that kind, or of a relationship of that type.</summary>
    public static void Check(ValidationScope scope, GraphRecord record, string owner, IEnumerable<KeyValuePair<string, PropertyValue>> properties)
    {
        foreach (var (name, value) in properties)
        {
            RecordField field = new(name);
            if (!scope.Ontology.Properties.TryGetValue(name, out var property) || !scope.Ontology.Allows(property, owner))
            {
                var allowed = scope.Ontology.Ontology.Properties.Where(one => scope.Ontology.Allows(one, owner)).Select(one => one.Id);
                scope.Report(record, field, name, $"is no property of {owner}", allowed);
            }
            else if (value is PropertyValue.Reference { Value: var id })
            {
                scope.Refer<GraphRecord>(record, field, id, "record");
            }
            else if (Fault(value, property) is { } fault)
            {
                scope.Report(record, field, TextOf(value), fault, value is PropertyValue.Text ? property.Values : null);
            }
        }
    }

    private static string? Fault(PropertyValue value, PropertyType property) => (value, property.Kind) switch
    {
        (PropertyValue.Text { Value: var text }, PropertyKind.Text) =>
            property.Values.Count == 0 || property.Values.Contains(text) ? null : "is not one of the values",
        (PropertyValue.Number { Value: var number }, PropertyKind.Integer) when decimal.Truncate(number) != number => "is no whole number",
        (PropertyValue.Number { Value: var number }, PropertyKind.Number or PropertyKind.Integer) => BoundFault(number, property),
        (PropertyValue.Flag, PropertyKind.Boolean) or (PropertyValue.Date, PropertyKind.Date) => null,
        _ => $"is not of the type {Core.Revisions.EnumNames.Of(property.Kind)}",
    };

    private static string? BoundFault(decimal number, PropertyType property)
    {
        if (number < 0 && property.Weight == WeightRole.Distance)
        {
            return "is a distance below zero; a path gets no shorter by a step";
        }

        if (number < property.Minimum)
        {
            return $"is below the minimum, {Format(property.Minimum.Value)}";
        }

        return number > property.Maximum ? $"is above the maximum, {Format(property.Maximum.Value)}" : null;
    }

    private static IEnumerable<OntologyFault> IdFaults(Term term)
    {
        if (Reserved.Contains(term.Id))
        {
            yield return new(term, "id", term.Id, "is a column that the files have already; choose another id");
        }
    }

    private static string TextOf(PropertyValue value) => value switch
    {
        PropertyValue.Text text => text.Value,
        PropertyValue.Number number => Format(number.Value),
        PropertyValue.Flag flag => flag.Value ? "true" : "false",
        PropertyValue.Date date => date.Value.ToString(),
        PropertyValue.Reference reference => reference.Value.ToString(),
        _ => throw new InvalidOperationException($"No text for {value.GetType().Name}."),
    };

    private static string Format(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
