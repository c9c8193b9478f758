using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Contracts.Traversal;

/// <summary>What falls apart, from its definition: who reaches whom, with and without the entities taken away.</summary>
internal sealed class ReferenceResilience(ReferenceGraph graph, ResilienceQuery query)
{
    public Outcome<ResilienceAnswer> Find()
    {
        if (graph.FindUnknown(("remove", query.Removed), ("source", query.Sources), ("target", query.Targets)) is { } unknown)
        {
            return unknown;
        }

        bool IsGone(RecordId id) => query.Removed.Contains(id) || query.Filter.Avoid.Contains(id);
        if (query.Sources.Concat(query.Targets).Any(IsGone))
        {
            return new QueryFailure.Unfit(query.Sources.Any(IsGone) ? "source" : "target", "It is gone.");
        }

        var (nodes, relationships) = graph.InAlgorithms();
        List<RecordId> left = [.. nodes.Where(node => !query.Removed.Contains(node))];
        List<Relationship> kept = [.. relationships.Where(one => left.Contains(one.Source) && left.Contains(one.Target))];
        var components = Components(nodes, relationships);
        var after = Components(left, kept);
        var hit = components.Where(component => component.Exists(query.Removed.Contains)).SelectMany(component => component).ToHashSet();
        var parts = after.Where(part => query.Removed.Count == 0 || hit.Contains(part[0]))
            .OrderByDescending(part => part.Count).ThenBy(part => part[0])
            .Select((part, index) => new EntityGroup(index + 1, part.Count,
            [
                .. part.OrderByDescending(node => kept.Count(one => one.Source == node) + kept.Count(one => one.Target == node)).ThenBy(node => node)
                    .Take(20).Select(graph.Summary),
            ]))
            .ToList();
        var points = left.Where(node => Components([.. left.Where(other => other != node)], kept).Count > after.Count).ToList();
        var bridges = graph.Sorted(kept.Where(one => Components(left, [.. kept.Where(other => other != one)]).Count > after.Count)).ToList();
        return new ResilienceAnswer(
            Connectedness.Of([.. components.Select(component => component.Count)]),
            Connectedness.Of([.. after.Select(component => component.Count)]),
            Page(parts),
            Page(CutOff()),
            Page(points.ConvertAll(graph.Summary)),
            Page(bridges.ConvertAll(graph.Link)),
            graph.Notes(relationships));
    }

    private Page<T> Page<T>(List<T> items) => new(items.Count, [.. items.Skip(query.Skip).Take(query.Take)]);

    private List<EntityPair> CutOff()
    {
        if (!query.HasEnds)
        {
            return [];
        }

        bool IsEnd(RecordId id) => query.Sources.Contains(id) || query.Targets.Contains(id)
            || IsOfKinds(id, query.SourceKinds) || IsOfKinds(id, query.TargetKinds);
        var (nodes, relationships) = graph.InAlgorithms(graph.Entities.Keys.Where(id => IsEnd(id) && !query.Filter.Avoid.Contains(id)));
        List<RecordId> left = [.. nodes.Where(node => !query.Removed.Contains(node))];
        List<RecordId> sources = [.. left.Where(id => IsAsked(id, query.Sources, query.SourceKinds))];
        List<RecordId> targets = [.. left.Where(id => IsAsked(id, query.Targets, query.TargetKinds))];
        return
        [
            .. from source in sources
               from target in targets
               where !(target < source && sources.Contains(target) && targets.Contains(source))
               let distance = Distance(source, target, nodes, relationships)
               where distance is not null && Distance(source, target, left, relationships) is null
               select new EntityPair(graph.Summary(source), graph.Summary(target), distance),
        ];
    }

    private bool IsAsked(RecordId id, IReadOnlyCollection<RecordId> named, Core.Collections.ValueList<string> kinds) =>
        named.Count + kinds.Count == 0 ? graph.AdmitsInPaths(id) : named.Contains(id) || IsOfKinds(id, kinds);

    private bool IsOfKinds(RecordId id, Core.Collections.ValueList<string> kinds) => kinds.Count > 0 && graph.IsKind(id, kinds);

    private double? Distance(RecordId source, RecordId target, List<RecordId> among, List<Relationship> relationships)
    {
        HashSet<RecordId> reached = [source];
        for (var hops = 0; ; hops++)
        {
            if (reached.Contains(target))
            {
                return hops;
            }

            var from = reached.Where(node => node == source || graph.AdmitsInPaths(node)).ToHashSet();
            var next = relationships.SelectMany(one => new[] { (From: one.Source, To: one.Target), (From: one.Target, To: one.Source) })
                .Where(step => from.Contains(step.From) && among.Contains(step.To) && !reached.Contains(step.To)).Select(step => step.To).ToList();
            if (next.Count == 0)
            {
                return null;
            }

            reached.UnionWith(next);
        }
    }

    private static List<List<RecordId>> Components(List<RecordId> nodes, List<Relationship> relationships)
    {
        var part = nodes.ToDictionary(node => node, node => node);
        foreach (var one in relationships.Where(one => part.ContainsKey(one.Source) && part.ContainsKey(one.Target)))
        {
            var (from, to) = (part[one.Source], part[one.Target]);
            foreach (var node in nodes.Where(node => part[node] == from))
            {
                part[node] = to;
            }
        }

        return [.. nodes.GroupBy(node => part[node]).Select(group => group.ToList())];
    }
}
