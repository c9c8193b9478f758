using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>The graph that a ranking is of, as its query describes it, and what is not in it.</summary>
internal sealed class ReferenceRankingGraph
{
    private readonly ReferenceGraph _graph;
    private readonly AlgorithmQuery _query;
    private readonly HashSet<RecordId>? _within;

    /// <param name="whole">The graph that tells where entities lie.</param>
    public ReferenceRankingGraph(ReferenceGraph graph, AlgorithmQuery query, ReferenceGraph whole)
    {
        (_graph, _query) = (graph, query);
        _within = query.Within is { } place ? whole.Within(place) : null;
        Nodes = [.. graph.Entities.Keys.Where(id => Why(id) == LeftOut.No || IsEnd(id))];
        var leftOut = new int[Enum.GetValues<LeftOut>().Length];
        foreach (var one in graph.Relationships.Where(one => graph.AdmitsButForTransit(one)))
        {
            var reason = ReasonOf(one);
            leftOut[(int)reason]++;
            if (reason == LeftOut.No)
            {
                Relationships.Add(one);
                Steps.AddRange(StepsOf(one));
            }
        }

        Notes =
        [
            .. graph.Notes(Relationships),
            .. RankingNotes.ForGraph(leftOut, graph.Entities.Keys.Count(id => !Nodes.Contains(id) && Why(id) == LeftOut.Elsewhere && !HasPlace(id))),
        ];
    }

    public List<RecordId> Nodes { get; }

    public List<Relationship> Relationships { get; } = [];

    /// <summary>From where to where each relationship leads: as it is, or along each way that its influence runs.</summary>
    public List<(RecordId From, RecordId To)> Steps { get; } = [];

    public ValueList<string> Notes { get; }

    /// <summary>Whether a node may stand between others.</summary>
    public bool MayPass(RecordId id) => Why(id) == LeftOut.No;

    public bool IsSource(RecordId id) => IsNamed(id, _query.Sources, _query.SourceKinds);

    public bool IsTarget(RecordId id) => IsNamed(id, _query.Targets, _query.TargetKinds);

    /// <summary>The sources of the evidence that counts on a node's relationships.</summary>
    public ValueList<RecordId> DocumentsOf(RecordId id) => Relationships.Where(one => one.Source == id || one.Target == id)
        .SelectMany(one => one.Evidence).Select(evidence => evidence.Source).Distinct()
        .Where(source => (_query.Filter.Documents.Count == 0 || _query.Filter.Documents.Contains(source)) && !_query.Filter.ExcludeDocuments.Contains(source))
        .Order().ToValueList();

    private bool IsNamed(RecordId id, ValueList<RecordId> named, ValueList<string> kinds) => named.Count + kinds.Count == 0
        ? MayPass(id)
        : named.Contains(id) || (kinds.Count > 0 && _graph.IsKind(id, kinds));

    private bool IsEnd(RecordId id) => !_query.Filter.Avoid.Contains(id)
        && (_query.Sources.Contains(id) || _query.Targets.Contains(id)
            || (_query.SourceKinds.Count > 0 && _graph.IsKind(id, _query.SourceKinds))
            || (_query.TargetKinds.Count > 0 && _graph.IsKind(id, _query.TargetKinds)));

    private LeftOut Why(RecordId id) => id switch
    {
        _ when _query.Filter.Avoid.Contains(id) => LeftOut.Avoided,
        _ when !_graph.Passes(id) => LeftOut.OfOtherKind,
        _ when !_graph.AdmitsInPaths(id) => LeftOut.KeptOut,
        _ when _query.LeavesPlacesOut && IsPlaceOrCountry(_graph.Entities[id].Kind) => LeftOut.Place,
        _ when _within?.Contains(id) == false => LeftOut.Elsewhere,
        _ => LeftOut.No,
    };

    private bool IsPlaceOrCountry(string kind) => _graph.Ontology.PlaceKinds.Contains(kind) || _graph.Ontology.HasRole(kind, KindRole.Country);

    private bool HasPlace(RecordId id) => _graph.Relationships.Any(one => one.Source == id
        && _graph.Ontology.RelationshipTypes.TryGetValue(one.Type, out var type) && type.Role is TypeRole.PlaceIn or TypeRole.Governs);

    private LeftOut ReasonOf(Relationship one) =>
        !_graph.Admits(one, inPaths: true) ? LeftOut.TypeKeptOut
        : !Nodes.Contains(one.Source) ? Why(one.Source)
        : !Nodes.Contains(one.Target) ? Why(one.Target)
        : !StepsOf(one).Any() ? LeftOut.NotFollowed
        : LeftOut.No;

    private IEnumerable<(RecordId From, RecordId To)> StepsOf(Relationship one)
    {
        var influences = _graph.Ontology.RelationshipTypes.GetValueOrDefault(one.Type)?.Influence ?? [];
        var ways = influences.Where(influence => _query.Follow.Contains(influence.Kind)).Select(influence => influence.Direction).ToList();
        if (_query.Follow.Count == 0 || ways.Contains(InfluenceDirection.Forward) || ways.Contains(InfluenceDirection.Both))
        {
            yield return (one.Source, one.Target);
        }

        if (ways.Contains(InfluenceDirection.Backward) || ways.Contains(InfluenceDirection.Both))
        {
            yield return (one.Target, one.Source);
        }
    }
}
