using System.Globalization;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Neo4j.Traversal;

/// <summary>What statements are told of a revision: what its ontology says about types and kinds, and who published its sources.</summary>
internal sealed class RevisionParameters(RevisionView view)
{
    public long Number => view.Number;

    public OntologyIndex Ontology => view.Ontology;

    /// <summary>The publisher of every source, by its id.</summary>
    public IReadOnlyDictionary<string, object?> Publishers { get; } =
        view.Publishers.ToDictionary(one => one.Key.ToString(), one => (object?)one.Value, StringComparer.Ordinal);

    /// <summary>The first day on which each source can have been written, by its id.</summary>
    public IReadOnlyDictionary<string, object?> Written { get; } = view.Sources.Values
        .Where(source => source.EarliestDay is not null)
        .ToDictionary(source => source.Id.ToString(), source => (object?)source.EarliestDay!.Value.ToString("O", CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public IReadOnlyCollection<string> LastingTypes { get; } = RecordDays.LastingTypes(view.Ontology);

    /// <summary>The place of each type in the ontology, for sorting.</summary>
    public IReadOnlyDictionary<string, object?> Ranks { get; } = view.Ontology.RelationshipTypes.Keys
        .ToDictionary(type => type, type => (object?)view.Ontology.TypeRank(type), StringComparer.Ordinal);

    public IReadOnlyCollection<string> FlowTypes { get; } =
        [.. view.Ontology.Ontology.RelationshipTypes.Where(type => type.Flow).Select(type => type.Id)];

    public IReadOnlyCollection<string> KeptOutTypes { get; } =
        [.. view.Ontology.Ontology.RelationshipTypes.Where(type => !type.Transit).Select(type => type.Id)];

    public IReadOnlyCollection<string> KeptOutKinds { get; } =
        [.. view.Ontology.Ontology.Kinds.Where(kind => !kind.Transit).Select(kind => kind.Id)];
}
