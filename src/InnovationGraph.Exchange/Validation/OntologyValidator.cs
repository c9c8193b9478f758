using InnovationGraph.Core.Ontologies;

namespace InnovationGraph.Exchange.Validation;

/// <summary>Whether an ontology makes sense by itself and beside those of other datasets.</summary>
internal static class OntologyValidator
{
    /// <param name="all">The ontology together with those of the other datasets, whose words it may use.</param>
    public static IEnumerable<OntologyFault> Validate(Ontology ontology, OntologyIndex all, IEnumerable<Dataset> others) =>
    [
        .. ontology.Terms.SelectMany(IdFaults),
        .. ontology.Kinds.SelectMany(kind => KindFaults(kind, all)),
        .. ontology.Properties.SelectMany(property => PropertyRules.Faults(property, all)),
        .. ontology.RelationshipTypes.SelectMany(type => TypeFaults(type, all)),
        .. ontology.RelationshipTypes.SelectMany(type => ReplacementRules.Faults(type, ontology, all)),
        .. ontology.Dimensions.SelectMany(PropertyRules.Faults),
        .. ontology.Indicators.SelectMany(indicator => IndicatorFaults(indicator, all)),
        .. others.SelectMany(other => Conflicts(ontology, other)),
    ];

    public static IEnumerable<string> IdsOf(IEnumerable<Term> terms) => terms.Select(term => term.Id);

    // Ids become headers, labels and parameters, so they have one plain form.
    private static IEnumerable<OntologyFault> IdFaults(Term term)
    {
        var isPlain = char.IsAsciiLetter(term.Id[0]) && term.Id.Length <= 64
            && term.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        if (!isPlain)
        {
            yield return new(term, "id", term.Id, "is no id of a word: Latin letters, digits, - and _, from a letter on, 64 at most");
        }
    }

    private static IEnumerable<OntologyFault> KindFaults(EntityKind kind, OntologyIndex all)
    {
        if (all.RelationshipTypes.ContainsKey(kind.Id))
        {
            yield return new(kind, "id", kind.Id, "is also a relationship type; kinds and types have different ids");
        }

        if (kind.Extends is { } above && !all.Kinds.ContainsKey(above))
        {
            yield return new(kind, "extends", above, "is no kind", IdsOf(all.Ontology.Kinds));
        }
        else if (ExtendsItself(kind, all))
        {
            yield return new(kind, "extends", kind.Extends, $"leads back to {kind.Id}; a kind does not extend itself");
        }
    }

    private static IEnumerable<OntologyFault> TypeFaults(RelationshipType type, OntologyIndex all)
    {
        foreach (var (field, ends) in new[] { ("from", type.From), ("to", type.To) })
        {
            if (ends.Count == 0)
            {
                yield return new(type, field, null, $"has no '{field}'; a relationship type lists the kinds at both ends");
            }

            foreach (var end in ends.Where(end => !all.Kinds.ContainsKey(end)))
            {
                yield return new(type, field, end, "is no kind", IdsOf(all.Ontology.Kinds));
            }
        }
    }

    private static IEnumerable<OntologyFault> IndicatorFaults(Indicator indicator, OntologyIndex all)
    {
        if (indicator.Channel is { } channel && !all.Channels.ContainsKey(channel))
        {
            yield return new(indicator, "channel", channel, "is no channel", IdsOf(all.Ontology.Channels));
        }

        foreach (var input in indicator.Inputs)
        {
            if (!all.Indicators.ContainsKey(input))
            {
                yield return new(indicator, "inputs", input, "is no indicator", IdsOf(all.Ontology.Indicators));
            }
            else if (indicator.Formula?.Contains(input, StringComparison.Ordinal) == false)
            {
                yield return new(indicator, "inputs", input, $"is not in the formula '{indicator.Formula}'");
            }
        }

        if (indicator.Formula is null != (indicator.Inputs.Count == 0))
        {
            yield return new(indicator, "formula", indicator.Formula, "and 'inputs' go together: a derived indicator has both, a measured one neither");
        }
    }

    private static IEnumerable<OntologyFault> Conflicts(Ontology ontology, Dataset other) => ontology.Conflicts(other.Ontology)
        .Select(term => new OntologyFault(
            term, "id", term.Id, $"is defined otherwise by the dataset '{other.Id}'; leave it out here to share that one, or choose another id"));

    private static bool ExtendsItself(EntityKind kind, OntologyIndex all)
    {
        HashSet<string> line = new(StringComparer.Ordinal);
        for (var above = kind; above?.Extends is { } id && line.Add(id); above = all.Kinds.GetValueOrDefault(id))
        {
            if (id == kind.Id)
            {
                return true;
            }
        }

        return false;
    }
}
