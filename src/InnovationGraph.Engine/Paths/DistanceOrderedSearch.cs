using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// Paths without a repeated entity in order of distance, hops, then ids, that pass the waypoints and, if asked, hold on some common
/// day. Best first: of the paths in the making, the one whose distance so far and least distance still to go are least.
/// </summary>
/// <remarks>
/// Without waypoints and days the least distance still to go is exact but for repeated entities, so that hardly more than the paths
/// asked for are opened; with them the time can be exponential in the hops. An open path holds memory and counts like
/// <see cref="OpenPathCost"/> relationships. Of parallel relationships the nearest counts, of those that hold on the same day if asked;
/// self-loops are no steps. Hart, Nilsson and Raphael 1968.
/// </remarks>
internal sealed class DistanceOrderedSearch(
    StepGraph graph, Waypoints waypoints, DistanceBounds bounds, bool timeCoherent, QueryBudget budget)
{
    private const int OpenPathCost = 16;

    private readonly PriorityQueue<OpenPath, OpenPath> _open = new();

    /// <summary>The first so many, or all of the least distance; where the budget is spent, those found so far, which come first.</summary>
    public IReadOnlyList<int[]> Find(int source, int target, int maxHops, int most, bool leastDistance)
    {
        List<int[]> found = [];
        decimal? least = null;
        Open([source], DatedDistances.Zero, 0, maxHops);
        while (found.Count < most && budget.Spent is null && _open.TryDequeue(out var path, out _))
        {
            if (path.Entities[^1] != target)
            {
                Extend(path, maxHops);
                continue;
            }

            if (leastDistance && path.LeastDistance > (least ??= path.LeastDistance))
            {
                break;
            }

            found.Add(path.Entities);
        }

        return found;
    }

    private void Extend(OpenPath path, int maxHops)
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
                && waypoints.CanFinish(next, waypoints.Pass(path.Passed, next), maxHops - path.Entities.Length)
                && steps.Distances(timeCoherent) is { } distances)
            {
                Open([.. path.Entities, next], path.Distances.Plus(distances), waypoints.Pass(path.Passed, next), maxHops);
            }
        }
    }

    private void Open(int[] entities, DatedDistances distances, int passed, int maxHops)
    {
        var hops = entities.Length - 1;
        if (distances.Least is { } distance
            && bounds.Find(entities[^1], maxHops - hops) is { } left
            && budget.Spend(OpenPathCost))
        {
            OpenPath path = new(entities, distances, distance + left.Distance, hops + left.Hops, passed);
            _open.Enqueue(path, path);
        }
    }

    /// <summary>A path in the making with what it costs so far and at least in the end; of a whole path that is what it costs.</summary>
    private sealed record OpenPath(int[] Entities, DatedDistances Distances, decimal LeastDistance, int LeastHops, int Passed)
        : IComparable<OpenPath>
    {
        public int CompareTo(OpenPath? other)
        {
            if (other is null)
            {
                return 1;
            }

            var byCost = (LeastDistance, LeastHops).CompareTo((other.LeastDistance, other.LeastHops));
            return byCost != 0 ? byCost : Entities.AsSpan().SequenceCompareTo(other.Entities);
        }
    }
}
