using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// Paths without a repeated entity in order of what they cost, then ids, that pass the waypoints and, if asked, hold on some common
/// day. Best first: of the paths in the making, the one whose cost so far and least cost still to go are least.
/// </summary>
/// <remarks>
/// Without waypoints and days the least cost still to go is exact but for repeated entities, so that hardly more than the paths
/// asked for are opened; with them the time can be exponential in the hops. An open path holds memory and counts for
/// the budget. Of parallel relationships the nearest counts, of those that hold on the same day if asked;
/// self-loops are no steps. Hart, Nilsson and Raphael 1968.
/// </remarks>
internal sealed class DistanceOrderedSearch(
    StepGraph graph, Waypoints waypoints, DistanceBounds bounds, bool timeCoherent, QueryBudget budget)
{
    private readonly PriorityQueue<OpenPath, OpenPath> _open = new();
    private int _target;
    private int _maxHops;

    /// <summary>The first so many, or all of the least cost; where the budget is spent, those found so far, which come first.</summary>
    public IReadOnlyList<int[]> Find(int source, int target, int maxHops, int most, bool cheapestOnly)
    {
        (_target, _maxHops) = (target, maxHops);
        List<int[]> found = [];
        PathCost? least = null;
        Open([source], DatedDistances.Zero, PathCost.Zero, 0);
        while (found.Count < most && budget.Spent is null && _open.TryDequeue(out var path, out _))
        {
            if (path.Entities[^1] != target)
            {
                Extend(path);
                continue;
            }

            if (cheapestOnly && IsDearer(path.LeastCost, least ??= path.LeastCost))
            {
                break;
            }

            found.Add(path.Entities);
        }

        return found;
    }

    private bool IsDearer(PathCost cost, PathCost least) => graph.Weighing switch
    {
        StepWeighing.Hops => cost.Hops > least.Hops,
        StepWeighing.Specificity => cost.WeighedDegrees > least.WeighedDegrees,
        _ => cost.Distance > least.Distance,
    };

    private void Extend(OpenPath path)
    {
        if (!budget.Spend(graph.RowLength(path.Entities[^1], backward: false)))
        {
            return;
        }

        var steps = graph.StepsFrom(path.Entities[^1]);
        while (steps.MoveNext())
        {
            var next = steps.Neighbour;
            if (!path.Entities.Contains(next)
                && waypoints.CanFinish(next, waypoints.Pass(path.Passed, next), _maxHops - path.Entities.Length)
                && steps.Distances(timeCoherent) is { } distances)
            {
                Open(
                    [.. path.Entities, next],
                    path.Distances.Plus(distances),
                    path.Cost + graph.CostOfStep(0, next, _target),
                    waypoints.Pass(path.Passed, next));
            }
        }
    }

    /// <param name="cost">Of the path so far but for its distance, which depends on the day.</param>
    private void Open(int[] entities, DatedDistances distances, PathCost cost, int passed)
    {
        if (distances.Least is { } distance
            && bounds.Find(entities[^1], _maxHops - cost.Hops) is { } left
            && budget.SpendOpenPath())
        {
            OpenPath path = new(entities, distances, cost, (cost with { Distance = distance }) + left, passed);
            _open.Enqueue(path, path);
        }
    }

    /// <summary>A path in the making with what it costs so far and at least in the end; of a whole path that is what it costs.</summary>
    private sealed record OpenPath(int[] Entities, DatedDistances Distances, PathCost Cost, PathCost LeastCost, int Passed)
        : IComparable<OpenPath>
    {
        public int CompareTo(OpenPath? other)
        {
            if (other is null)
            {
                return 1;
            }

            var byCost = LeastCost.CompareTo(other.LeastCost);
            return byCost != 0 ? byCost : Entities.AsSpan().SequenceCompareTo(other.Entities);
        }
    }
}
