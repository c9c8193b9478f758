using System.Collections.Frozen;
using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Ontologies;

/// <summary>An ontology made ready for look-ups. Ids are compared ordinally. Immutable; safe to share.</summary>
public sealed class OntologyIndex
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _ancestors;
    private readonly FrozenDictionary<string, int> _typeRanks;
    private readonly FrozenDictionary<string, int> _channelRanks;

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
        _typeRanks = Ranks(ontology.RelationshipTypes);
        _channelRanks = Ranks(ontology.Channels);
        ChannelIds = Sorted(ontology.Channels);
        PlaceKinds = WithSubkinds(ontology.RelationshipTypes.Where(type => type.Role == TypeRole.PlaceIn).SelectMany(type => type.To));
        PlaceTypes = Sorted(ontology.RelationshipTypes.Where(type => type.Role is TypeRole.PlaceIn or TypeRole.Governs));
    }

    public Ontology Ontology { get; }

    public FrozenDictionary<string, EntityKind> Kinds { get; }

    public FrozenDictionary<string, PropertyType> Properties { get; }

    public FrozenDictionary<string, RelationshipType> RelationshipTypes { get; }

    public FrozenDictionary<string, Channel> Channels { get; }

    public FrozenDictionary<string, Stage> Stages { get; }

    public FrozenDictionary<string, Dimension> Dimensions { get; }

    public FrozenDictionary<string, Indicator> Indicators { get; }

    /// <summary>The ids of all channels, sorted.</summary>
    public ValueList<string> ChannelIds { get; }

    /// <summary>The kinds that something may lie in.</summary>
    public FrozenSet<string> PlaceKinds { get; }

    /// <summary>
    /// The types that say where their source is: in the place that it lies in, or that it governs. A type with the role part-of says so
    /// too, but only of a place in a place.
    /// </summary>
    public ValueList<string> PlaceTypes { get; }

    /// <summary>Where a relationship type stands in lists: as the ontology lists its types; behind all of them one that it does not have.</summary>
    public int TypeRank(string type) => _typeRanks.GetValueOrDefault(type, int.MaxValue);

    /// <summary>The same of a channel.</summary>
    public int ChannelRank(string channel) => _channelRanks.GetValueOrDefault(channel, int.MaxValue);

    /// <summary>Which end of its relationships a type benefits; none for a type that the ontology does not have.</summary>
    public Beneficiary BeneficiaryOf(string type) => RelationshipTypes.GetValueOrDefault(type)?.Beneficiary ?? Beneficiary.None;

    /// <summary>What to use instead of a type that is gone, in words; null where no type says that it took its place.</summary>
    public string? InsteadOf(string type)
    {
        var instead = Ontology.RelationshipTypes
            .SelectMany(by => by.Replaces.Where(replaced => replaced.Type == type).Select(replaced => replaced.InWords(by)))
            .ToList();
        return instead.Count == 0 ? null : string.Join(", or ", instead);
    }

    /// <summary>Whether a kind is another, or extends it.</summary>
    public bool IsA(string kind, string ancestor) => _ancestors.TryGetValue(kind, out var above) && above.Contains(ancestor);

    /// <summary>Whether a kind has a role, of its own or from one that it extends.</summary>
    public bool HasRole(string kind, KindRole role) =>
        _ancestors.TryGetValue(kind, out var above) && above.Any(ancestor => Kinds[ancestor].Role == role);

    /// <summary>The kinds that have a role, sorted.</summary>
    public ValueList<string> KindsOf(KindRole role) => Sorted(Ontology.Kinds.Where(kind => HasRole(kind.Id, role)));

    /// <summary>The types that have a role, sorted.</summary>
    public ValueList<string> TypesOf(TypeRole role) => Sorted(Ontology.RelationshipTypes.Where(type => type.Role == role));

    /// <summary>The properties that have a role, sorted.</summary>
    public ValueList<string> PropertiesOf(PropertyRole role) => Sorted(Ontology.Properties.Where(property => property.Role == role));

    /// <summary>The dimensions that have a role, sorted.</summary>
    public ValueList<string> DimensionsOf(DimensionRole role) => Sorted(Ontology.Dimensions.Where(dimension => dimension.Role == role));

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

    private static FrozenDictionary<string, int> Ranks(IEnumerable<Term> terms) =>
        terms.Select((term, rank) => KeyValuePair.Create(term.Id, rank)).ToFrozenDictionary(StringComparer.Ordinal);

    private static ValueList<string> Sorted(IEnumerable<Term> terms) =>
        terms.Select(term => term.Id).Order(StringComparer.Ordinal).ToValueList();

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
