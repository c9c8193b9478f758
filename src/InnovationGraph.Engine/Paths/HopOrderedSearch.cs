using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// Paths without a repeated entity in order of hops, then ids, that pass the waypoints and, if asked, hold on some common day.
/// Depth-first for each number of hops in turn; gives up a path in the making that cannot arrive in time.
/// </summary>
/// <remarks>
/// To find such a path is NP-hard, so the time can be exponential in the hops, of which there are few; space: a path. Parallel
/// relationships are one step, on any day on which one of them may have held; self-loops are none.
/// </remarks>
internal sealed class HopOrderedSearch(StepGraph graph, Waypoints waypoints, bool timeCoherent, QueryBudget budget)
{
    private readonly List<int[]> _found = [];
    private int[] _path = [];
    private int _target;
    private int _most;

    /// <summary>The first so many, or all of the fewest hops; where the budget is spent, those found so far, which come first.</summary>
    public IReadOnlyList<int[]> Find(int source, int target, int maxHops, int most, bool fewestHops)
    {
        (_target, _most) = (target, most);
        for (var hops = 1; hops <= maxHops && _found.Count < most && !(fewestHops && _found.Count > 0) && budget.Spent is null; hops++)
        {
            _path = new int[hops + 1];
            _path[0] = source;
            if (waypoints.CanFinish(source, 0, hops))
            {
                Extend(0, 0, DaySet.Always);
            }
        }

        return _found;
    }

    private void Extend(int depth, int passed, DaySet days)
    {
        var remaining = _path.Length - 2 - depth;
        if (!budget.Spend(graph.RowLength(_path[depth], backward: false)))
        {
            return;
        }

        var steps = graph.StepsFrom(_path[depth]);
        while (_found.Count < _most && budget.Spent is null && steps.MoveNext())
        {
            var next = steps.Neighbour;
            var nowPassed = waypoints.Pass(passed, next);
            var isEnd = next == _target;
            if (isEnd != (remaining == 0)
                || !waypoints.CanFinish(next, nowPassed, remaining)
                || Array.IndexOf(_path, next, 0, depth + 1) >= 0
                || !steps.IsAdmissible)
            {
                continue;
            }

            var common = timeCoherent ? days.Intersect(steps.Days()) : days;
            if (common.IsEmpty)
            {
                continue;
            }

            _path[depth + 1] = next;
            if (isEnd)
            {
                _found.Add([.. _path]);
            }
            else
            {
                Extend(depth + 1, nowPassed, common);
            }
        }
    }
}
