using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>Chooses the search that a path query needs, by its algorithm, weight and constraints, and runs it.</summary>
internal sealed class PathStrategy(StepGraph graph, PathQuery query, IReadOnlyCollection<int> via, QueryBudget budget)
{
    private int MaxHops => query.MaxHops ?? int.MaxValue;

    private bool IsConstrained => via.Count > 0 || query.TimeCoherent;

    /// <summary>The paths in order, at most <paramref name="most"/>. Where the budget is spent, those that surely come first.</summary>
    public FoundPaths Find(int source, int target, int most)
    {
        if (source == target)
        {
            return via.All(entity => entity == source) ? new([[source]], 0) : FoundPaths.None;
        }

        // A path within the hops passes fewer entities than that.
        if (via.Count(entity => entity != source && entity != target) >= MaxHops)
        {
            return FoundPaths.None;
        }

        var wanted = query.Algorithm switch
        {
            PathAlgorithm.Shortest => 1,
            PathAlgorithm.AllShortest => most,
            _ => Math.Min(query.K, most),
        };
        switch (query.Algorithm)
        {
            case PathAlgorithm.Widest:
                return FindWidest(source, target);
            case PathAlgorithm.Graph:
                using (var waypoints = Waypoints.Mark(graph, via, source, target, MaxHops, budget))
                {
                    return new([], Union: new PathUnion(graph, waypoints, query.TimeCoherent, budget).Find(source, target, MaxHops));
                }
        }

        return new(graph.Weighing == StepWeighing.Hops ? FindByHops(graph, source, target, wanted) : FindByCost(graph, source, target, wanted));
    }

    private IReadOnlyList<int[]> FindByHops(StepGraph within, int source, int target, int wanted)
    {
        var fewestHops = query.Algorithm == PathAlgorithm.AllShortest;
        if (IsConstrained)
        {
            return FindByCost(within, source, target, wanted);
        }

        using var scratch = graph.Snapshot.Rent();
        return fewestHops || wanted == 1
            ? new ShortestPaths(within, scratch, budget).FindAll(source, target, MaxHops, wanted)
            : new KShortestPaths(within, scratch, budget).Find(source, target, MaxHops, wanted);
    }

    private IReadOnlyList<int[]> FindByCost(StepGraph within, int source, int target, int wanted)
    {
        using var waypoints = Waypoints.Mark(within, via, source, target, MaxHops, budget);
        DistanceBounds bounds = new(within, source, target, MaxHops, budget);
        return new DistanceOrderedSearch(within, waypoints, bounds, query.TimeCoherent, budget)
            .Find(source, target, MaxHops, wanted, query.Algorithm == PathAlgorithm.AllShortest);
    }

    /// <summary>
    /// The greatest width at which the target can still be reached, by halving the widths that occur; then the first path of the
    /// fewest hops among the steps that are so wide.
    /// </summary>
    private FoundPaths FindWidest(int source, int target)
    {
        double[] widths = [.. graph.Weights!.Where(width => !double.IsNaN(width)).Distinct().Order()];
        var best = FoundPaths.None;
        for (int low = 0, high = widths.Length - 1; low <= high && budget.Spent is null;)
        {
            var middle = (low + high) >>> 1;
            if (FindByHops(graph.AtLeast(widths[middle]), source, target, 1) is [var path, ..])
            {
                best = new([path], widths[middle]);
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return best;
    }
}
