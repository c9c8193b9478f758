using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Exchange.Validation;

/// <summary>Whether what a relationship type says of the types whose place it took can be followed.</summary>
internal static class ReplacementRules
{
    private const string Field = "replaces";

    /// <param name="own">The ontology that the type stands in: another dataset may well go on with a type that is gone from it.</param>
    public static IEnumerable<OntologyFault> Faults(RelationshipType type, Ontology own, OntologyIndex all)
    {
        foreach (var (gone, channels, property, value) in type.Replaces)
        {
            if (own.RelationshipTypes.Any(other => other.Id == gone))
            {
                yield return new(type, Field, gone, "is a relationship type of this ontology; a type replaces one that is gone");
            }

            foreach (var channel in channels.Where(channel => !all.Channels.ContainsKey(channel)))
            {
                yield return new(type, Field, channel, "is no channel", OntologyValidator.IdsOf(all.Ontology.Channels));
            }

            if (property is null != value is null)
            {
                yield return new(type, Field, property ?? value, "needs both: a 'property' has the 'value' that tells the relationships of the type that is gone");
            }
            else if (property is not null && PropertyFault(type, property, value!, all) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private static OntologyFault? PropertyFault(RelationshipType type, string id, string value, OntologyIndex all)
    {
        if (!all.Properties.TryGetValue(id, out var property) || !all.Allows(property, type.Id))
        {
            return new(type, Field, id, $"is no property of {type.Id}", OntologyValidator.IdsOf(all.Ontology.Properties.Where(one => all.Allows(one, type.Id))));
        }

        IReadOnlyList<string> values = property.Kind == PropertyKind.Boolean ? ["true", "false"] : property.Values;
        return values.Count == 0 || values.Contains(value) ? null : new(type, Field, value, $"is no value of {id}", values);
    }
}
