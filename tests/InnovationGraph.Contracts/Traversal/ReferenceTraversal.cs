using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>
/// The oracle: answers every question from a scan of all records, by the shortest rule that is plainly right. It knows no budget but
/// the size of an answer. The algorithms' descriptions come from the traversal that it is compared with, for their defaults.
/// </summary>
public sealed class ReferenceTraversal(IGraphStore store, QueryLimits limits, IReadOnlyList<AlgorithmDescriptor> algorithms) : IGraphTraversal
{
    public IReadOnlyList<AlgorithmDescriptor> Algorithms => algorithms;

    public async Task<Outcome<SummaryAnswer>> SummariseAsync(
        IReadOnlyCollection<RecordId> ids, Revision revision, CancellationToken cancellation)
    {
        var graph = await LoadAsync(new() { Revision = revision }, cancellation);
        return new SummaryAnswer(ids.Distinct().Where(graph.Entities.ContainsKey).ToDictionary(id => id, graph.Summary));
    }

    public async Task<Outcome<EntityPage>> FindEntitiesAsync(EntityQuery query, CancellationToken cancellation)
    {
        var graph = await LoadAsync(query.Filter, cancellation);
        if (graph.FindUnknown(("within", Optional(query.Within))) is { } unknown)
        {
            return unknown;
        }

        var matches = query.Text is { } text
            ? (await store.SearchAsync(text, query.Filter.Revision.Number, cancellation)).ToDictionary(match => match.Id)
            : null;
        var within = query.Within is { } place ? graph.Within(place) : null;
        var found = graph.Entities.Values
            .Where(entity => (query.Ids.Count == 0 || query.Ids.Contains(entity.Id)) && !query.Without.Contains(entity.Id))
            .Where(entity => matches?.ContainsKey(entity.Id) != false && within?.Contains(entity.Id) != false
                && graph.Lists(entity.Id) && graph.AdmitsEvidence(entity))
            .ToList();
        var sorted = query.Sort switch
        {
            EntitySort.Name => found.OrderBy(entity => SearchText.Fold(entity.Name), StringComparer.Ordinal),
            EntitySort.Relevance when matches is not null => found.OrderBy(entity => matches[entity.Id].Tier)
                .ThenByDescending(entity => graph.Degree(entity.Id))
                .ThenBy(entity => matches[entity.Id].Excess),
            _ => found.OrderByDescending(entity => graph.Degree(entity.Id)),
        };
        var page = sorted.ThenBy(entity => entity.Id).Skip(query.Skip).Take(query.Take);
        return new EntityPage(
            found.Count,
            [.. page.Select(entity => new FoundEntity(graph.Summary(entity.Id), matches?[entity.Id]))],
            Facet(found.Select(entity => entity.Kind)),
            Facet(found.SelectMany(entity => VisibleText.Compared(entity.Tags))));
    }

    public async Task<Outcome<Page<LinkedRelationship>>> FindRelationshipsAsync(
        RelationshipQuery query, CancellationToken cancellation)
    {
        var graph = await LoadAsync(query.Filter, cancellation);
        if (graph.FindUnknown(("entity", Optional(query.Entity))) is { } unknown)
        {
            return unknown;
        }

        var matches = query.Text is { } text
            ? (await store.SearchAsync(text, query.Filter.Revision.Number, cancellation)).Select(match => match.Id).ToHashSet()
            : null;
        bool IsAsked(Relationship one) => query.Entity is not { } near
            ? graph.MayTakePart(one.Source) && graph.MayTakePart(one.Target) && (graph.IsAskedFor(one.Source) || graph.IsAskedFor(one.Target))
            : (one.Source == near && query.Direction != Direction.In && graph.Lists(one.Target))
                || (one.Target == near && query.Direction != Direction.Out && graph.Lists(one.Source));
        var asked = graph.Sorted(graph.Relationships.Where(one =>
            IsAsked(one)
            && graph.IsKind(one.Source, query.SourceKinds)
            && graph.IsKind(one.Target, query.TargetKinds)
            && (query.HasMoney is null || query.HasMoney == one.Money is not null)
            && (matches is null || matches.Contains(one.Source) || matches.Contains(one.Target)))).ToList();
        var found = asked.FindAll(one => graph.Admits(one, inPaths: false));
        return new Page<LinkedRelationship>(
            found.Count, [.. found.Skip(query.Skip).Take(query.Take).Select(graph.Link)], graph.Notes(found, asked.FindAll(one => graph.IsExcludedByAnEnd(one, inPaths: false))));
    }

    public async Task<Outcome<FlowAnswer>> FindFlowsAsync(FlowQuery query, CancellationToken cancellation)
    {
        var graph = await LoadAsync(query.Filter, cancellation);
        if (graph.FindUnknown(
            ("funder", query.Funders), ("recipient", query.Recipients), ("within", Optional(query.Within))) is { } unknown)
        {
            return unknown;
        }

        var within = query.Within is { } place ? graph.Within(place).Append(place).ToHashSet() : null;
        var flows = graph.Relationships
            .Where(one => graph.Ontology.RelationshipTypes.TryGetValue(one.Type, out var type) && type.Flow
                && graph.Admits(one, inPaths: false)
                && (within is null || within.Contains(one.Source) || within.Contains(one.Target)))
            .ToList();
        bool MayTakePart(RecordId end, ValueList<RecordId> named) => named.Contains(end) || graph.MayTakePart(end);
        bool IsAsked(Relationship one) => query.Funders.Count == 0 == (query.Recipients.Count == 0)
            ? (graph.IsAskedFor(one.Source) || graph.IsAskedFor(one.Target))
                && MayTakePart(one.Source, query.Funders) && MayTakePart(one.Target, query.Recipients)
            : graph.Lists(query.Funders.Count == 0 ? one.Source : one.Target);
        var first = flows.Where(one =>
            (query.Funders.Count == 0 || query.Funders.Contains(one.Source))
            && (query.Recipients.Count == 0 || query.Recipients.Contains(one.Target))
            && IsAsked(one));
        List<Flow> found = [.. graph.Sorted(first).Select(one => new Flow(1, graph.Link(one)))];
        for (var hop = 2; hop <= query.Depth; hop++)
        {
            var funders = found.Where(flow => flow.Hop == hop - 1).Select(flow => flow.Link.Relationship.Source).ToHashSet();
            var known = found.Select(flow => flow.Link.Relationship.Id).ToHashSet();
            found.AddRange(graph.Sorted(flows.Where(one => funders.Contains(one.Target) && graph.Lists(one.Source) && !known.Contains(one.Id)))
                .Select(one => new Flow(hop, graph.Link(one))));
        }

        return new FlowAnswer(
            [.. found.Take(limits.Relationships)],
            found.Count > limits.Relationships ? "relationships" : null);
    }

    public async Task<Outcome<PathAnswer>> FindPathsAsync(PathQuery query, CancellationToken cancellation) =>
        new ReferencePaths(await LoadAsync(query.Filter, cancellation), query, limits).Find();

    public async Task<Outcome<PatternAnswer>> FindPatternsAsync(PatternQuery query, CancellationToken cancellation) =>
        new ReferencePatterns(await LoadAsync(query.Filter, cancellation), query).Find();

    public async Task<Outcome<Page<ReachedEntity>>> ReachAsync(ReachQuery query, CancellationToken cancellation)
    {
        var graph = await LoadAsync(query.Filter, cancellation);
        if (graph.FindUnknown(("source", [query.Source])) is { } unknown)
        {
            return unknown;
        }

        Dictionary<RecordId, int> distances = new() { [query.Source] = 0 };
        for (var hops = 1; hops <= query.MaxHops; hops++)
        {
            foreach (var from in distances.Where(one => one.Value == hops - 1).Select(one => one.Key).ToList())
            {
                if (from == query.Source || graph.AdmitsInPaths(from))
                {
                    foreach (var to in graph.Relationships.Where(one => graph.Admits(one, inPaths: true))
                        .SelectMany(one => Ahead(one, from, query.Direction)).Where(graph.Passes))
                    {
                        distances.TryAdd(to, hops);
                    }
                }
            }
        }

        var found = distances.Where(one => one.Value > 0 && graph.IsOfKind(one.Key)).OrderBy(one => one.Value).ThenBy(one => one.Key).ToList();
        return new Page<ReachedEntity>(
            found.Count,
            [.. found.Skip(query.Skip).Take(query.Take).Select(one => new ReachedEntity(one.Value, graph.Summary(one.Key)))],
            graph.Notes([.. graph.Relationships.Where(one =>
                graph.Admits(one, inPaths: true) && distances.ContainsKey(one.Source) && distances.ContainsKey(one.Target))]));
    }

    public async Task<Outcome<SubgraphAnswer>> ExtractAsync(SubgraphQuery query, CancellationToken cancellation)
    {
        var graph = await LoadAsync(query.Filter, cancellation);
        if (graph.FindUnknown(("seed", query.Seeds)) is { } unknown)
        {
            return unknown;
        }

        var admitted = graph.Relationships.Where(one => graph.Admits(one, inPaths: false)).ToList();
        var isWhole = query.Seeds.Count == 0;
        var most = query.MostRelationships ?? limits.Relationships;
        var distances = isWhole
            ? graph.Entities.Keys.Where(graph.Lists).ToDictionary(id => id, _ => 0)
            : query.Seeds.Distinct().ToDictionary(id => id, _ => 0);
        for (var hops = 1; hops <= query.Depth && !isWhole; hops++)
        {
            foreach (var from in distances.Where(one => one.Value == hops - 1).Select(one => one.Key).ToList())
            {
                foreach (var to in admitted.SelectMany(one => Ahead(one, from, query.Direction)).Where(graph.Lists))
                {
                    distances.TryAdd(to, hops);
                }
            }
        }

        var found = distances.OrderBy(one => one.Value).ThenBy(one => one.Key).Select(one => one.Key).ToList();
        var kept = found.Take(query.Limit).ToHashSet();
        var between = admitted.Where(one => kept.Contains(one.Source) && kept.Contains(one.Target)
                && (isWhole
                    || query.Induced
                    || (distances[one.Source] < query.Depth && query.Direction != Direction.In)
                    || (distances[one.Target] < query.Depth && query.Direction != Direction.Out)))
            .OrderBy(one => one.Id)
            .ToList();
        return new SubgraphAnswer(
            [.. found.Take(query.Limit).Select(id => graph.Entities[id])],
            kept.ToDictionary(id => id, graph.Degree),
            [.. between.Take(most)],
            found.Count > query.Limit ? "limit" : between.Count > most ? "relationships" : null);
    }

    public async Task<Outcome<GraphOutline>> OutlineAsync(GraphFilter filter, CancellationToken cancellation)
    {
        var whole = await ExtractAsync(SubgraphQuery.Everything(filter), cancellation);
        return whole.IsAnswered ? whole.Answer.Outline : (Outcome<GraphOutline>)whole.Failure;
    }

    public async Task<Outcome<ResilienceAnswer>> FindResilienceAsync(ResilienceQuery query, CancellationToken cancellation) =>
        new ReferenceResilience(await LoadAsync(query.Filter, cancellation), query).Find();

    public async Task<Outcome<AlgorithmAnswer>> RunAsync(AlgorithmQuery query, CancellationToken cancellation)
    {
        var graph = await LoadAsync(query.Filter, cancellation);
        var algorithm = algorithms.Single(one => one.Id == query.Algorithm);
        return algorithm.Kind switch
        {
            AlgorithmKind.Scores => new ReferenceCentrality(graph, query, algorithm).Rank(),
            AlgorithmKind.Groups => new ReferenceGroups(graph, query, isStrong: algorithm.Id == "strongComponents").Find(),
            AlgorithmKind.Pairs => new ReferencePairs(graph, query).Find(),
            _ => new ReferenceCuts(graph, query).Find(),
        };
    }

    private Task<ReferenceGraph> LoadAsync(GraphFilter filter, CancellationToken cancellation) =>
        ReferenceGraph.LoadAsync(store, filter, cancellation);

    private static IEnumerable<RecordId> Optional(RecordId? id) => id is { } one ? [one] : [];

    private static IEnumerable<RecordId> Ahead(Relationship one, RecordId from, Direction direction)
    {
        if (one.Source == from && direction != Direction.In)
        {
            yield return one.Target;
        }

        if (one.Target == from && direction != Direction.Out)
        {
            yield return one.Source;
        }
    }

    private static ValueList<KeyValuePair<string, int>> Facet(IEnumerable<string> names) => names
        .GroupBy(name => name)
        .Select(group => KeyValuePair.Create(group.Key, group.Count()))
        .OrderByDescending(facet => facet.Value)
        .ThenBy(facet => facet.Key, StringComparer.Ordinal)
        .ToValueList();
}
