using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>Every record of a revision, and what a filter asks of each, read straight from its description.</summary>
internal sealed class ReferenceGraph
{
    private readonly GraphFilter _filter;
    private readonly EvidenceFilter _evidence;
    private readonly IReadOnlySet<string> _kinds;

    private ReferenceGraph(
        GraphFilter filter,
        SortedDictionary<RecordId, Entity> entities,
        IReadOnlyList<Relationship> relationships,
        IReadOnlyDictionary<RecordId, string> publishers,
        OntologyIndex ontology)
    {
        (_filter, Entities, Relationships, Ontology) = (filter, entities, relationships, ontology);
        _evidence = new(filter, publishers);
        _kinds = ontology.WithSubkinds(filter.Kinds);
    }

    public SortedDictionary<RecordId, Entity> Entities { get; }

    /// <summary>Those of which both ends are there.</summary>
    public IReadOnlyList<Relationship> Relationships { get; }

    public OntologyIndex Ontology { get; }

    public static async Task<ReferenceGraph> LoadAsync(IGraphStore store, GraphFilter filter, CancellationToken cancellation)
    {
        SortedDictionary<RecordId, Entity> entities = [];
        await foreach (var entity in store.ScanAsync<Entity>(filter.Revision.Number, cancellation))
        {
            entities.Add(entity.Id, entity);
        }

        List<Relationship> relationships = [];
        await foreach (var relationship in store.ScanAsync<Relationship>(filter.Revision.Number, cancellation))
        {
            if (entities.ContainsKey(relationship.Source) && entities.ContainsKey(relationship.Target))
            {
                relationships.Add(relationship);
            }
        }

        Dictionary<RecordId, string> publishers = [];
        await foreach (var source in store.ScanAsync<Source>(filter.Revision.Number, cancellation))
        {
            publishers.Add(source.Id, VisibleText.Compared(source.Publisher));
        }

        var datasets = await store.GetDatasetsAsync(filter.Revision.Number, cancellation);
        return new(filter, entities, relationships, publishers, new(Core.Ontologies.Ontology.Merge(datasets.Select(dataset => dataset.Ontology))));
    }

    public EntitySummary Summary(RecordId id) => EntitySummary.Of(Entities[id], Degree(id));

    public int Degree(RecordId id) =>
        Relationships.Count(relationship => relationship.Source == id) + Relationships.Count(relationship => relationship.Target == id);

    public LinkedRelationship Link(Relationship relationship) =>
        new(relationship, Summary(relationship.Source), Summary(relationship.Target));

    public QueryFailure? FindUnknown(params (string Parameter, IEnumerable<RecordId> Ids)[] asked)
    {
        foreach (var (parameter, ids) in asked)
        {
            foreach (var id in ids.Where(id => !Entities.ContainsKey(id)))
            {
                return QueryFailure.UnknownId.Among(Entities.Keys, "entity", id.ToString(), parameter);
            }
        }

        return null;
    }

    /// <summary>By type as the ontology lists them, then by id.</summary>
    public IEnumerable<Relationship> Sorted(IEnumerable<Relationship> relationships) => relationships
        .OrderBy(one => TypeRank(one.Type))
        .ThenBy(one => one.Type, StringComparer.Ordinal)
        .ThenBy(one => one.Id);

    public bool Admits(Relationship one, bool inPaths) =>
        (_filter.Types.Count == 0 || _filter.Types.Contains(one.Type))
        && !_filter.ExcludeTypes.Contains(one.Type)
        && (!inPaths || _filter.AllTransit || _filter.Types.Contains(one.Type) || Transits(one))
        && (_filter.Channels.Count == 0 || (one.Channel is { } channel && _filter.Channels.Contains(channel)))
        && (_filter.Stages.Count == 0 || (one.Stage is { } stage && _filter.Stages.Contains(stage)))
        && AdmitsEvidence(one)
        && one.Valid.Days.Overlaps(_filter.Days)
        && (!_filter.DatedOnly || one.Valid.IsDated);

    public bool AdmitsEvidence(GraphRecord record) => _evidence.Admits(Citation.Distinct(record.Evidence));

    public bool Admits(RecordId id) =>
        (_filter.Kinds.Count == 0 || _kinds.Contains(Entities[id].Kind))
        && (_filter.Tags.Count == 0 || VisibleText.Compared(Entities[id].Tags).Any(tag => _filter.Tags.Contains(tag)));

    /// <summary>Whether an entity may stand in the middle of a path or count in centrality.</summary>
    public bool AdmitsInPaths(RecordId id) =>
        Admits(id) && (_filter.AllTransit || !Ontology.Kinds.TryGetValue(Entities[id].Kind, out var kind) || kind.Transit);

    /// <summary>The entities that count in algorithms, by id, and the relationships between them.</summary>
    public (List<RecordId> Nodes, List<Relationship> Relationships) InAlgorithms()
    {
        List<RecordId> nodes = [.. Entities.Keys.Where(AdmitsInPaths)];
        return (nodes, [.. Relationships.Where(one => Admits(one, inPaths: true) && nodes.Contains(one.Source) && nodes.Contains(one.Target))]);
    }

    public bool IsKind(RecordId id, ValueList<string> kinds) =>
        kinds.Count == 0 || Ontology.WithSubkinds(kinds).Contains(Entities[id].Kind);

    /// <summary>What lies in a place: grown until nothing is added.</summary>
    public HashSet<RecordId> Within(RecordId place)
    {
        HashSet<RecordId> within = [];
        bool IsPlace(RecordId id) =>
            Ontology.RelationshipTypes.Values.Any(type => type.Role == TypeRole.PlaceIn && IsKind(id, type.To));
        TypeRole RoleOf(string type) => Ontology.RelationshipTypes.TryGetValue(type, out var known) ? known.Role : TypeRole.None;
        bool Adds(Relationship one) =>
            one.Source != place
            && (one.Target == place || (within.Contains(one.Target) && IsPlace(one.Target)))
            && (RoleOf(one.Type) is TypeRole.PlaceIn or TypeRole.Governs || (RoleOf(one.Type) is TypeRole.PartOf && IsPlace(one.Source) && IsPlace(one.Target)))
            && within.Add(one.Source);
        while (Relationships.Any(Adds))
        {
        }

        return within;
    }

    public ValueList<string> Notes(IEnumerable<Relationship> relationships)
    {
        var undated = _filter.AsOf is null ? 0 : relationships.Count(one => !one.Valid.IsDated);
        return undated switch
        {
            0 => [],
            1 => ["1 of the relationships has no stated date and was kept."],
            _ => [FormattableString.Invariant($"{undated} of the relationships have no stated date and were kept.")],
        };
    }

    private bool Transits(Relationship one) => !Ontology.RelationshipTypes.TryGetValue(one.Type, out var type) || type.Transit;

    private int TypeRank(string type)
    {
        var rank = Ontology.Ontology.RelationshipTypes.ToList().FindIndex(one => one.Id == type);
        return rank < 0 ? int.MaxValue : rank;
    }
}
