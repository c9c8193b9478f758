using System.Collections.Frozen;

namespace InnovationGraph.Core.Ontologies;

/// <summary>An ontology made ready for look-ups. Ids are compared ordinally. Immutable; safe to share.</summary>
public sealed class OntologyIndex
{
    private const string LocatedIn = "LOCATED_IN";

    private readonly FrozenDictionary<string, FrozenSet<string>> _ancestors;

    public OntologyIndex(Ontology ontology)
    {
        Ontology = ontology;
        Kinds = ById(ontology.Kinds);
        Properties = ById(ontology.Properties);
        RelationshipTypes = ById(ontology.RelationshipTypes);
        Channels = ById(ontology.Channels);
        Stages = ById(ontology.Stages);
        Dimensions = ById(ontology.Dimensions);
        Indicators = ById(ontology.Indicators);
        _ancestors = ontology.Kinds.ToFrozenDictionary(kind => kind.Id, kind => Ancestry(kind).ToFrozenSet());
        PlaceKinds = RelationshipTypes.TryGetValue(LocatedIn, out var located) ? WithSubkinds(located.To) : [];
    }

    public Ontology Ontology { get; }

    public FrozenDictionary<string, EntityKind> Kinds { get; }

    public FrozenDictionary<string, PropertyType> Properties { get; }

    public FrozenDictionary<string, RelationshipType> RelationshipTypes { get; }

    public FrozenDictionary<string, Channel> Channels { get; }

    public FrozenDictionary<string, Stage> Stages { get; }

    public FrozenDictionary<string, Dimension> Dimensions { get; }

    public FrozenDictionary<string, Indicator> Indicators { get; }

    /// <summary>The kinds that something may be located in.</summary>
    public FrozenSet<string> PlaceKinds { get; }

    /// <summary>Whether a kind is another, or extends it.</summary>
    public bool IsA(string kind, string ancestor) => _ancestors.TryGetValue(kind, out var above) && above.Contains(ancestor);

    /// <summary>The given kinds with all that extend them. Unknown ids stay as they are.</summary>
    public FrozenSet<string> WithSubkinds(IEnumerable<string> kinds)
    {
        var asked = kinds.ToHashSet(StringComparer.Ordinal);
        return Kinds.Keys.Where(kind => _ancestors[kind].Overlaps(asked)).Concat(asked).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the ontology lets a property stand on this kind of entity or type of relationship.</summary>
    public bool Allows(PropertyType property, string kindOrType)
    {
        foreach (var owner in property.On)
        {
            if (owner == kindOrType || IsA(kindOrType, owner))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, T> ById<T>(IEnumerable<T> terms)
        where T : Term => terms.ToFrozenDictionary(term => term.Id, StringComparer.Ordinal);

    private HashSet<string> Ancestry(EntityKind kind)
    {
        HashSet<string> line = new(StringComparer.Ordinal);
        for (var above = kind; above is not null && line.Add(above.Id);)
        {
            above = above.Extends is { } id ? Kinds.GetValueOrDefault(id) : null;
        }

        return line;
    }
}
