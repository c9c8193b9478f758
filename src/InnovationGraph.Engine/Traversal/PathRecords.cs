using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;
using InnovationGraph.Engine.Paths;

namespace InnovationGraph.Engine.Traversal;

/// <summary>Turns paths of indices into paths of records, with every parallel relationship of each step, in one read of each kind.</summary>
internal sealed class PathRecords(SnapshotRecords records, StepGraph graph, PathQuery query, QueryBudget budget)
{
    private readonly Snapshot _snapshot = records.Snapshot;

    public async Task<PathAnswer> ReadAsync(FoundPaths found)
    {
        if (query.Algorithm == PathAlgorithm.Graph)
        {
            return await ReadGraphAsync(found);
        }

        var truncated = budget.Spent;
        List<(int[] Path, List<int>[] Steps)> kept = [];
        var relationships = 0;
        foreach (var path in found.Paths)
        {
            var steps = StepsOf(path);
            relationships += steps.Sum(step => step.Count);
            if (kept.Count == budget.Limits.Paths || (kept.Count > 0 && relationships > budget.Limits.Relationships))
            {
                truncated = kept.Count == budget.Limits.Paths ? "paths" : "relationships";
                break;
            }

            kept.Add((path, steps));
        }

        await records.FetchSummariesAsync(kept.SelectMany(one => one.Path));
        var read = await records.ReadRelationshipsAsync(kept.SelectMany(one => one.Steps).SelectMany(step => step));
        return new([.. kept.Select(one => PathOf(one.Path, one.Steps, found.Width, read))], truncated);
    }

    /// <summary>A path of no hops is a graph of one entity; relationships beyond the limit are left out, those with the last ids first.</summary>
    private async Task<PathAnswer> ReadGraphAsync(FoundPaths found)
    {
        if (found.IsEmpty)
        {
            return new([], budget.Spent);
        }

        var columns = _snapshot.Relationships;
        int[] kept = [.. (found.Union ?? []).OrderBy(r => columns.IdRank[r]).Take(budget.Limits.Relationships)];
        SortedSet<int> entities = [.. found.Paths.SelectMany(path => path), .. kept.SelectMany(r => new[] { columns.Source[r], columns.Target[r] })];
        await records.FetchSummariesAsync(entities);
        var read = await records.ReadRelationshipsAsync(kept);
        return new([], budget.Spent ?? (kept.Length < (found.Union?.Count ?? 0) ? "relationships" : null))
        {
            Graph = new([.. entities.Select(records.Summary)], [.. kept.Select(r => read[r])]),
        };
    }

    private List<int>[] StepsOf(int[] path)
    {
        var steps = new List<int>[path.Length - 1];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = graph.Between(path[i], path[i + 1]);
        }

        if (query.TimeCoherent)
        {
            var days = steps.Aggregate(DaySet.Always, (common, step) => common.Intersect(DaySet.Of(_snapshot.Relationships, step)));
            foreach (var step in steps)
            {
                step.RemoveAll(r => !days.Overlaps(_snapshot.Relationships.FirstDay[r], _snapshot.Relationships.LastDay[r]));
            }
        }

        foreach (var step in steps)
        {
            step.Sort((left, right) => _snapshot.Relationships.IdRank[left].CompareTo(_snapshot.Relationships.IdRank[right]));
        }

        return steps;
    }

    private PathResult PathOf(int[] path, List<int>[] steps, double? width, IReadOnlyDictionary<int, Relationship> read)
    {
        var ids = _snapshot.Entities.Ids;
        return new(
            width ?? Cost(path, steps),
            steps.Length,
            [.. path.Select(records.Summary)],
            [.. steps.Select((step, i) => new PathStep(ids[path[i]], ids[path[i + 1]], [.. step.Select(r => read[r])]))]);
    }

    private double Cost(int[] path, List<int>[] steps) => graph.Weighing switch
    {
        StepWeighing.Hops => steps.Length,
        StepWeighing.Specificity => path.Skip(1).SkipLast(1).Sum(entity => Math.Log2(_snapshot.Degree(entity))),
        _ => (double)steps.Aggregate(
            DatedDistances.Zero, (sum, step) => sum.Plus(DatedDistances.Of(graph, step, query.TimeCoherent))).Least!.Value,
    };
}
