using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>The paths of the fewest hops, out of the graph that they make together, in order of the degrees in their middle, then ids.</summary>
/// <remarks>
/// What every entity still costs is known from the target back, so that the first is read off and no path is opened that does not come
/// next. Time: the relationships of that graph, and for each path its hops times the entities beside it.
/// </remarks>
/// <param name="graph">The graph searched.</param>
/// <param name="ways">For each entity but the target those that come next on a shortest path, in order.</param>
/// <param name="source">Where the paths start.</param>
/// <param name="target">Where they end.</param>
/// <param name="hops">How many steps each has; at least one.</param>
/// <param name="budget">What the query has left.</param>
internal sealed class EqualPaths(
    StepGraph graph, IReadOnlyDictionary<int, int[]> ways, int source, int target, int hops, QueryBudget budget)
{
    private readonly Dictionary<int, double> _toGo = new() { [target] = 1 };

    /// <summary>Up to so many; where the budget is spent, those found so far, which come first.</summary>
    public IReadOnlyList<int[]> Find(int most)
    {
        Measure();
        return most == 1 ? [First()] : InOrder(most);
    }

    /// <summary>The least product of degrees from each entity on, its own not among them: from the last level before the target back.</summary>
    private void Measure()
    {
        List<int> order = [source];
        HashSet<int> seen = [source, target];
        for (var i = 0; i < order.Count; i++)
        {
            order.AddRange(ways[order[i]].Where(seen.Add));
        }

        for (var i = order.Count - 1; i >= 0; i--)
        {
            _toGo[order[i]] = ways[order[i]].Min(Through);
        }
    }

    private double Through(int next) => next == target ? 1 : graph.Snapshot.Degree(next) * _toGo[next];

    private int[] First()
    {
        var path = new int[hops + 1];
        path[0] = source;
        for (var i = 0; i < hops; i++)
        {
            path[i + 1] = ways[path[i]].MinBy(Through);
        }

        return path;
    }

    private List<int[]> InOrder(int most)
    {
        List<int[]> found = [];
        PriorityQueue<int[], (double Degrees, OrderedIds Ids)> open = new();
        Open([source], 1);
        while (found.Count < most && budget.Spent is null && open.TryDequeue(out var path, out _))
        {
            if (path[^1] == target)
            {
                found.Add(path);
                continue;
            }

            var degrees = graph.DegreesOf([.. path, target]);
            foreach (var next in ways[path[^1]])
            {
                Open([.. path, next], degrees);
            }
        }

        return found;

        void Open(int[] path, double degrees)
        {
            if (budget.SpendOpenPath())
            {
                open.Enqueue(path, (degrees * (path.Length == 1 ? 1 : Through(path[^1])), new(path)));
            }
        }
    }

    private readonly record struct OrderedIds(int[] Path) : IComparable<OrderedIds>
    {
        public int CompareTo(OrderedIds other) => Path.AsSpan().SequenceCompareTo(other.Path);
    }
}
