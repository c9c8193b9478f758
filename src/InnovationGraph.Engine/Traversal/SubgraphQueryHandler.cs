using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Traversal;

/// <summary>Cuts out the entities around the seeds and the relationships between them, whatever the ontology keeps out of paths.</summary>
internal sealed class SubgraphQueryHandler(SnapshotRecords records, SubgraphQuery query, QueryLimits limits)
{
    private readonly Snapshot _snapshot = records.Snapshot;
    private readonly RelationshipFilter _filter = new(records.Snapshot, query.Filter, transitOnly: false);
    private readonly EntityFilter _entities = new(records.Snapshot, query.Filter, transitOnly: false);

    private readonly int _most = query.MostRelationships ?? limits.Relationships;

    public async Task<Outcome<SubgraphAnswer>> AnswerAsync()
    {
        if (records.Resolve(ParameterNames.Seed, query.Seeds, out var seeds) is { } unknown)
        {
            return unknown;
        }

        using var scratch = _snapshot.Rent();
        scratch.Forward.Clear();
        var isWhole = query.Seeds.Count == 0;
        List<int> found = isWhole
            ? [.. Enumerable.Range(0, _snapshot.Entities.Count).Where(_entities.Lists).Take(query.Limit + 1)]
            : Surroundings(seeds, scratch.Forward);
        var truncated = found.Count > query.Limit ? ParameterNames.Limit : null;
        var kept = found.Count > query.Limit ? found[..query.Limit] : found;
        scratch.Kept.Clear();
        foreach (var entity in kept)
        {
            scratch.Kept[entity] = isWhole || query.Induced ? 0 : scratch.Forward[entity];
        }

        var between = query.Induced || isWhole ? Between(kept, scratch.Kept) : Walked(kept, scratch.Kept);
        between.Sort((left, right) => _snapshot.Relationships.IdRank[left].CompareTo(_snapshot.Relationships.IdRank[right]));
        if (between.Count > _most)
        {
            between = between[.._most];
            truncated ??= "relationships";
        }

        var read = await records.ReadRelationshipsAsync(between);
        return new SubgraphAnswer(
            await records.ReadEntitiesAsync(kept),
            kept.ToDictionary(entity => _snapshot.Entities.Ids[entity], _snapshot.Degree),
            [.. between.Select(r => read[r])],
            truncated);
    }

    /// <summary>All of it, without the records.</summary>
    public Outcome<GraphOutline> Outline()
    {
        using var scratch = _snapshot.Rent();
        scratch.Kept.Clear();
        List<int> kept = [.. Enumerable.Range(0, _snapshot.Entities.Count).Where(_entities.Lists)];
        foreach (var entity in kept)
        {
            scratch.Kept[entity] = 0;
        }

        var between = Between(kept, scratch.Kept);
        between.Sort((left, right) => _snapshot.Relationships.IdRank[left].CompareTo(_snapshot.Relationships.IdRank[right]));
        return new GraphOutline(
            [.. kept.Select(entity => _snapshot.Entities.Ids[entity])],
            [.. kept.Select(_snapshot.Degree)],
            [.. between.Select(r => _snapshot.Relationships.Ids[r])]);
    }

    /// <summary>By distance, then id, with one entity more than the limit where there are more; marks hold the distances.</summary>
    private List<int> Surroundings(SortedSet<int> seeds, NodeMarks distances)
    {
        foreach (var seed in seeds)
        {
            distances[seed] = 0;
        }

        List<int> found = [.. seeds], level = found;
        for (var hops = 1; hops <= query.Depth && level.Count > 0 && found.Count <= query.Limit; hops++)
        {
            List<int> next = [];
            foreach (var (r, other) in level.SelectMany(entity => _snapshot.Along(entity, query.Direction)))
            {
                if (!distances.Has(other) && _filter.Admits(r) && _entities.Lists(other))
                {
                    distances[other] = hops;
                    next.Add(other);
                }
            }

            next.Sort();
            found = [.. found, .. next];
            level = next;
        }

        return found;
    }

    private List<int> Between(List<int> kept, NodeMarks isKept) =>
    [
        .. kept.SelectMany(entity => _snapshot.Along(entity, Direction.Out))
            .Where(step => isKept.Has(step.Other) && _filter.Admits(step.Relationship))
            .Select(step => step.Relationship),
    ];

    /// <summary>The relationships that lead, the way asked for, from an entity nearer than the depth to another that is kept.</summary>
    private List<int> Walked(List<int> kept, NodeMarks distances) =>
    [
        .. kept.Where(entity => distances[entity] < query.Depth)
            .SelectMany(entity => _snapshot.Along(entity, query.Direction))
            .Where(step => distances.Has(step.Other) && _filter.Admits(step.Relationship))
            .Select(step => step.Relationship)
            .Distinct(),
    ];
}
