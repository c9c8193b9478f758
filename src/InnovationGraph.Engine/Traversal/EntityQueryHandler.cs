using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Traversal;

/// <summary>Finds entities by text, kind, tag, place and evidence; counts all and shows a page.</summary>
internal sealed class EntityQueryHandler(SnapshotRecords records, EntityQuery query)
{
    private readonly Snapshot _snapshot = records.Snapshot;

    public async Task<Outcome<EntityPage>> AnswerAsync()
    {
        if (records.Resolve(ParameterNames.Within, query.Within, out var place) is { } unknown)
        {
            return unknown;
        }

        var matches = query.Text is { } text ? await records.SearchAsync(text) : null;
        var asked = query.Ids.Count > 0 ? Indices(query.Ids) : null;
        var without = Indices(query.Without);
        var candidates = matches?.Keys ?? asked ?? Enumerable.Range(0, _snapshot.Entities.Count);
        EntityFilter filter = new(_snapshot, query.Filter, transitOnly: false);
        var within = place is { } at ? Locations.Within(_snapshot, at) : null;
        var cited = _snapshot.Entities.Citations.Mark(query.Filter, _snapshot.Publishers);
        List<int> found =
        [
            .. candidates.Where(entity => asked?.Contains(entity) != false && !without.Contains(entity) && filter.Lists(entity) && within?[entity] != false && cited[_snapshot.Entities.Citations[entity]]),
        ];
        Sort(found, matches);
        var page = found.Skip(query.Skip).Take(query.Take).ToList();
        await records.FetchSummariesAsync(page);
        return new EntityPage(
            found.Count,
            [.. page.Select(entity => new FoundEntity(records.Summary(entity), matches?[entity]))],
            Facet(found.Select(entity => _snapshot.Entities.Kind[entity]), _snapshot.Entities.Kinds),
            Facet(found.SelectMany(entity => _snapshot.Entities.TagsOf(entity).ToArray()), _snapshot.Entities.Tags));
    }

    private HashSet<int> Indices(IEnumerable<RecordId> ids)
    {
        HashSet<int> indices = [];
        foreach (var id in ids)
        {
            if (_snapshot.Entities.TryIndex(id, out var index))
            {
                indices.Add(index);
            }
        }

        return indices;
    }

    private void Sort(List<int> found, IReadOnlyDictionary<int, EntityMatch>? matches)
    {
        Comparison<int> order = query.Sort switch
        {
            EntitySort.Name => ByName(found),
            EntitySort.Relevance when matches is not null => (left, right) => ByRelevance(matches[left], matches[right], left, right),
            _ => ByDegree,
        };
        found.Sort((left, right) => order(left, right) is var first and not 0 ? first : left.CompareTo(right));
    }

    private int ByRelevance(EntityMatch left, EntityMatch right, int leftEntity, int rightEntity)
    {
        var byTier = left.Tier.CompareTo(right.Tier);
        if (byTier != 0)
        {
            return byTier;
        }

        var byDegree = ByDegree(leftEntity, rightEntity);
        return byDegree != 0 ? byDegree : left.Excess.CompareTo(right.Excess);
    }

    private int ByDegree(int left, int right) => _snapshot.Degree(right).CompareTo(_snapshot.Degree(left));

    private Comparison<int> ByName(List<int> found)
    {
        var folded = found.ToDictionary(entity => entity, entity => SearchText.Fold(_snapshot.Entities.Names[entity]));
        return (left, right) => string.CompareOrdinal(folded[left], folded[right]);
    }

    private static ValueList<KeyValuePair<string, int>> Facet(IEnumerable<int> numbers, NameTable names)
    {
        var counts = new int[names.Count];
        foreach (var number in numbers)
        {
            counts[number]++;
        }

        return counts.Select((count, number) => KeyValuePair.Create(names[number], count))
            .Where(facet => facet.Value > 0)
            .OrderByDescending(facet => facet.Value)
            .ThenBy(facet => facet.Key, StringComparer.Ordinal)
            .ToValueList();
    }
}
