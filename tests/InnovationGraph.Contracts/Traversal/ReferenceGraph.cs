using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
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
    private readonly IReadOnlyDictionary<RecordId, Source> _sources;
    private readonly DayRange _dates;

    private ReferenceGraph(
        GraphFilter filter,
        SortedDictionary<RecordId, Entity> entities,
        IReadOnlyList<Relationship> relationships,
        IReadOnlyDictionary<RecordId, Source> sources,
        OntologyIndex ontology)
    {
        (_filter, Entities, Relationships, Ontology, _sources) = (filter, entities, relationships, ontology, sources);
        _evidence = new(filter, sources.ToDictionary(one => one.Key, one => VisibleText.Compared(one.Value.Publisher)));
        List<PartialDate> dates =
        [
            PartialDate.Parse("2020"),
            .. entities.Values.Select(one => one.Valid).Concat(relationships.Select(one => one.Valid))
                .SelectMany(valid => new[] { valid.From, valid.To }).OfType<PartialDate>(),
            .. relationships.SelectMany(one => one.HeldAt),
            .. sources.Values.Select(source => source.Date ?? source.NotBefore).OfType<PartialDate>(),
        ];
        _dates = new(dates.Min(date => date.EarliestDay.DayNumber), dates.Max(date => date.LatestDay.DayNumber));
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

        Dictionary<RecordId, Source> sources = [];
        await foreach (var source in store.ScanAsync<Source>(filter.Revision.Number, cancellation))
        {
            sources.Add(source.Id, source);
        }

        var datasets = await store.GetDatasetsAsync(filter.Revision.Number, cancellation);
        return new(filter, entities, relationships, sources, new(Core.Ontologies.Ontology.Merge(datasets.Select(dataset => dataset.Ontology))));
    }

    /// <summary>The documents with a text of their own, by id.</summary>
    public IEnumerable<RecordId> Documents => _sources.Values.Where(source => source.HasOwnText).Select(source => source.Id).Order();

    /// <summary>The same entities with some of the relationships, under another filter.</summary>
    public ReferenceGraph With(GraphFilter filter, IReadOnlyList<Relationship> relationships) => new(filter, Entities, relationships, _sources, Ontology);

    public EntitySummary Summary(RecordId id) => EntitySummary.Of(Entities[id], Degree(id));

    public int Degree(RecordId id) =>
        Relationships.Count(relationship => relationship.Source == id) + Relationships.Count(relationship => relationship.Target == id);

    public LinkedRelationship Link(Relationship relationship) =>
        new(relationship, Summary(relationship.Source), Summary(relationship.Target));

    public QueryFailure? FindUnknown(params (string Parameter, IEnumerable<RecordId> Ids)[] asked)
    {
        foreach (var (parameter, ids) in asked.Prepend(("avoid", _filter.Avoid)))
        {
            foreach (var id in ids.Where(id => !Entities.ContainsKey(id)))
            {
                return QueryFailure.UnknownId.Among(Entities.Keys, "entity", id.ToString(), parameter);
            }
        }

        return null;
    }

    /// <summary>What an algorithm that takes no seeds says of them; null where none are given.</summary>
    public QueryFailure? RefuseSeeds(AlgorithmQuery query) =>
        FindUnknown(("seed", query.Seeds)) ?? (query.Seeds.Count > 0 ? new QueryFailure.Unfit("seed", "It takes none.") : null);

    /// <summary>By type as the ontology lists them, then by id.</summary>
    public IEnumerable<Relationship> Sorted(IEnumerable<Relationship> relationships) => relationships
        .OrderBy(one => TypeRank(one.Type))
        .ThenBy(one => one.Type, StringComparer.Ordinal)
        .ThenBy(one => one.Id);

    public bool Admits(Relationship one, bool inPaths) =>
        AdmitsAtAnyTime(one, inPaths)
        && (!_filter.IsTimed || Holds(one) >= (_filter.CertainOnly ? Holding.Certain : Holding.Possible));

    /// <summary>What <see cref="Admits(Relationship, bool)"/> says outside paths.</summary>
    public bool AdmitsButForTransit(Relationship one) => Admits(one, inPaths: false);

    private bool AdmitsAtAnyTime(Relationship one, bool inPaths) =>
        (_filter.Types.Count == 0 || _filter.Types.Contains(one.Type))
        && !_filter.ExcludeTypes.Contains(one.Type)
        && (!inPaths || _filter.AllTransit || _filter.Types.Contains(one.Type) || Transits(one))
        && (_filter.Channels.Count == 0 || (one.Channel is { } channel && _filter.Channels.Contains(channel)))
        && (_filter.Stages.Count == 0 || (one.Stage is { } stage && _filter.Stages.Contains(stage)))
        && AdmitsEvidence(one);

    /// <summary>Whether only the dates of an end exclude a relationship.</summary>
    public bool IsExcludedByAnEnd(Relationship one, bool inPaths) =>
        _filter.IsTimed && one.Valid.Days.Overlaps(_filter.Days) && Holds(one) == Holding.No && AdmitsAtAnyTime(one, inPaths);

    /// <summary>What a relationship does on the days asked about, day by day.</summary>
    public Holding Holds(Relationship one)
    {
        bool IsPossible(int day) => DaysOf(one).All(days => days.Overlaps(new(day, day)));
        bool IsAsked(int day) => _filter.Days.Overlaps(new(day, day));
        var asked = AskedDays();
        if (!asked.Any(IsPossible))
        {
            return Holding.No;
        }

        var role = Ontology.RelationshipTypes.TryGetValue(one.Type, out var type) ? type.Role : TypeRole.None;
        if (role is TypeRole.PlaceIn or TypeRole.Governs or TypeRole.PartOf && !IsDated(one))
        {
            return Holding.Certain;
        }

        var written = one.Evidence.Where(evidence => evidence.Field is null or "valid").Select(evidence => _sources.GetValueOrDefault(evidence.Source))
            .Max(source => (source?.Date ?? source?.NotBefore)?.EarliestDay.DayNumber);
        bool IsCertain(int day) => one.Valid switch
        {
            { From: { } from, To: { } to } => day >= from.LatestDay.DayNumber && day <= to.EarliestDay.DayNumber,
            { From: { } from, IsOngoing: true } => day >= from.LatestDay.DayNumber && day <= written,
            { IsOngoing: true } => day == written,
            _ => false,
        };
        var dates = one.HeldAt.Select(date => (PartialDate?)date).Append(one.Valid.From).Append(one.Valid.To).OfType<PartialDate>();
        return asked.Any(day => IsPossible(day) && IsCertain(day))
            || dates.Select(date => Enumerable.Range(date.EarliestDay.DayNumber, date.LatestDay.DayNumber - date.EarliestDay.DayNumber + 1).Where(IsPossible))
                .Any(days => days.Any() && days.All(IsAsked))
            ? Holding.Certain
            : Holding.Possible;
    }

    /// <summary>Each day asked about; of those before all dates of the graph, and of those behind them, one, since they are all alike.</summary>
    private IEnumerable<int> AskedDays()
    {
        var (first, last) = (Math.Clamp(_filter.Days.First, _dates.First - 1, _dates.Last + 1), Math.Clamp(_filter.Days.Last, _dates.First - 1, _dates.Last + 1));
        return Enumerable.Range(first, last - first + 1);
    }

    /// <summary>The days that the dates of a relationship leave, and those of its ends.</summary>
    public IEnumerable<DayRange> DaysOf(Relationship one) =>
        [one.Valid.Days, Entities[one.Source].Valid.Days, Entities[one.Target].Valid.Days];

    public bool AdmitsEvidence(GraphRecord record) => _evidence.Admits(Citation.Distinct(record.Evidence));

    /// <summary>Whether a list of entities has one: it is asked for and may take part.</summary>
    public bool Lists(RecordId id) => IsAskedFor(id) && MayTakePart(id);

    public bool IsAskedFor(RecordId id) => IsOfKind(id) && IsTagged(id);

    public bool IsOfKind(RecordId id) => IsKind(id, _filter.Kinds);

    public bool MayTakePart(RecordId id) => IsKind(id, _filter.Among) && !_filter.Avoid.Contains(id);

    /// <summary>Whether an entity may be reached.</summary>
    public bool Passes(RecordId id) => MayTakePart(id) && IsTagged(id);

    /// <summary>Whether an entity may stand in the middle of a path or count in centrality.</summary>
    public bool AdmitsInPaths(RecordId id) =>
        Passes(id) && (_filter.AllTransit || !Ontology.Kinds.TryGetValue(Entities[id].Kind, out var kind) || kind.Transit);

    /// <summary>The entities that count in algorithms, with some that may only be ends, by id, and the relationships between them.</summary>
    public (List<RecordId> Nodes, List<Relationship> Relationships) InAlgorithms(params IEnumerable<RecordId> ends)
    {
        var also = ends.ToHashSet();
        List<RecordId> nodes = [.. Entities.Keys.Where(id => AdmitsInPaths(id) || also.Contains(id))];
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

    public ValueList<string> Notes(IReadOnlyCollection<Relationship> kept) =>
        TimeNotes.For(_filter, kept.Count, _filter.IsTimed ? kept.Count(one => Holds(one) == Holding.Certain) : 0);

    /// <summary>The notes where relationships that only an end excludes are counted too.</summary>
    public ValueList<string> Notes(IReadOnlyCollection<Relationship> kept, IReadOnlyCollection<Relationship> excluded) => TimeNotes.For(
        _filter,
        kept.Count,
        _filter.IsTimed ? kept.Count(one => Holds(one) == Holding.Certain) : 0,
        excluded.Count,
        [
            .. Entities.Values.Where(entity => !entity.Valid.Days.Overlaps(_filter.Days))
                .Where(entity => excluded.Any(one => one.Source == entity.Id || one.Target == entity.Id))
                .Select(entity => (entity.Id, entity.Valid)),
        ]);

    public bool IsTagged(RecordId id) =>
        _filter.Tags.Count == 0 || VisibleText.Compared(Entities[id].Tags).Any(tag => _filter.Tags.Contains(tag));

    private static bool IsDated(Relationship one) => one.Valid.IsDated || one.HeldAt.Count > 0;

    private bool Transits(Relationship one) => !Ontology.RelationshipTypes.TryGetValue(one.Type, out var type) || type.Transit;

    private int TypeRank(string type)
    {
        var rank = Ontology.Ontology.RelationshipTypes.ToList().FindIndex(one => one.Id == type);
        return rank < 0 ? int.MaxValue : rank;
    }
}
