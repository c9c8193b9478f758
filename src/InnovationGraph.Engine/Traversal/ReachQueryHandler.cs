using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Traversal;

/// <summary>
/// Finds what can be reached within some hops, breadth first. What the ontology keeps out of the middle of paths is reached and
/// not gone beyond, as with paths.
/// </summary>
internal sealed class ReachQueryHandler(SnapshotRecords records, ReachQuery query, QueryBudget budget)
{
    private readonly Snapshot _snapshot = records.Snapshot;
    private readonly RelationshipFilter _filter = new(records.Snapshot, query.Filter, transitOnly: true);
    private readonly EntityFilter _entities = new(records.Snapshot, query.Filter, transitOnly: false);
    private readonly EntityFilter _passable = new(records.Snapshot, query.Filter, transitOnly: true);

    public async Task<Outcome<Page<ReachedEntity>>> AnswerAsync()
    {
        if (!_snapshot.Entities.TryIndex(query.Source, out var source))
        {
            return records.Unknown(ParameterNames.Source, query.Source);
        }

        using var scratch = _snapshot.Rent();
        if (Reach(source, scratch.Forward) is not { } reached)
        {
            return new QueryFailure.TooCostly(budget.Spent!, ParameterNames.MaxHops, "Ask for fewer hops, or for fewer types or kinds.");
        }

        var between = query.Filter.IsTimed ? Between([source, .. reached], scratch.Forward) : [];
        reached.RemoveAll(entity => !_entities.IsOfKind(entity));
        var page = reached.Skip(query.Skip).Take(query.Take).Select(entity => (entity, scratch.Forward[entity])).ToList();
        await records.FetchSummariesAsync(page.Select(one => one.entity));
        return new Page<ReachedEntity>(
            reached.Count,
            [.. page.Select(one => new ReachedEntity(one.Item2, records.Summary(one.entity)))],
            TimeNotes.For(query.Filter, between.Count, between.Count(_filter.IsCertain)));
    }

    /// <summary>By distance, then id; marks hold the distances. Null when the budget is spent.</summary>
    private List<int>? Reach(int source, NodeMarks distances)
    {
        distances.Clear();
        distances[source] = 0;
        List<int> reached = [], level = [source];
        for (var hops = 1; hops <= query.MaxHops && level.Count > 0; hops++)
        {
            List<int> next = [];
            foreach (var entity in level)
            {
                if (entity != source && !_passable.Passes(entity))
                {
                    continue;
                }

                if (!budget.Spend(_snapshot.Degree(entity)))
                {
                    return null;
                }

                foreach (var (r, other) in _snapshot.Along(entity, query.Direction))
                {
                    if (!distances.Has(other) && _filter.Admits(r) && _entities.Passes(other))
                    {
                        distances[other] = hops;
                        next.Add(other);
                    }
                }
            }

            next.Sort();
            reached.AddRange(next);
            level = next;
        }

        return reached;
    }

    private List<int> Between(List<int> among, NodeMarks isAmong) =>
    [
        .. among.SelectMany(entity => _snapshot.Along(entity, Direction.Out))
            .Where(step => isAmong.Has(step.Other) && _filter.Admits(step.Relationship))
            .Select(step => step.Relationship),
    ];
}
