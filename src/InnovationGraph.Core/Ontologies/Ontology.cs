using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Ontologies;

/// <summary>
/// The words a graph is written in, as data: kinds, properties, relationship types, channels, stages, dimensions, indicators,
/// each in the order the dataset lists them. Equal when all words are equal and in the same order.
/// </summary>
public sealed record Ontology
{
    public static Ontology Empty { get; } = new();

    public ValueList<EntityKind> Kinds { get; init; }

    public ValueList<PropertyType> Properties { get; init; }

    public ValueList<RelationshipType> RelationshipTypes { get; init; }

    public ValueList<Channel> Channels { get; init; }

    public ValueList<Stage> Stages { get; init; }

    public ValueList<Dimension> Dimensions { get; init; }

    public ValueList<Indicator> Indicators { get; init; }

    /// <summary>
    /// The words of several datasets together, each dataset's after those before it. Where two define one id, the first stands;
    /// <see cref="Conflicts"/> tells such words.
    /// </summary>
    public static Ontology Merge(IEnumerable<Ontology> ontologies)
    {
        var all = ontologies.ToList();
        return new()
        {
            Kinds = Union(all, ontology => ontology.Kinds),
            Properties = Union(all, ontology => ontology.Properties),
            RelationshipTypes = Union(all, ontology => ontology.RelationshipTypes),
            Channels = Union(all, ontology => ontology.Channels),
            Stages = Union(all, ontology => ontology.Stages),
            Dimensions = Union(all, ontology => ontology.Dimensions),
            Indicators = Union(all, ontology => ontology.Indicators),
        };
    }

    /// <summary>The words of this ontology that the other defines too, and differently.</summary>
    public IEnumerable<Term> Conflicts(Ontology other)
    {
        var theirs = other.Terms.ToDictionary(term => (term.GetType(), term.Id));
        return Terms.Where(term => theirs.TryGetValue((term.GetType(), term.Id), out var same) && !same.Equals(term));
    }

    /// <summary>The same without some words.</summary>
    public Ontology Without(IReadOnlySet<Term> words)
    {
        return new()
        {
            Kinds = Rest(Kinds),
            Properties = Rest(Properties),
            RelationshipTypes = Rest(RelationshipTypes),
            Channels = Rest(Channels),
            Stages = Rest(Stages),
            Dimensions = Rest(Dimensions),
            Indicators = Rest(Indicators),
        };

        ValueList<T> Rest<T>(ValueList<T> section)
            where T : Term => section.Where(word => !words.Contains(word)).ToValueList();
    }

    /// <summary>Every word, in order of section.</summary>
    public IEnumerable<Term> Terms =>
        Kinds.Concat<Term>(Properties).Concat(RelationshipTypes).Concat(Channels).Concat(Stages).Concat(Dimensions).Concat(Indicators);

    private static ValueList<T> Union<T>(IEnumerable<Ontology> ontologies, Func<Ontology, ValueList<T>> section)
        where T : Term =>
        ontologies.SelectMany(ontology => section(ontology)).DistinctBy(term => term.Id).ToValueList();
}
