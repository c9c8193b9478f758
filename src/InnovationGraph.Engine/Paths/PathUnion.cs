using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// The relationships that lie on a path without a repeated entity of at most so many hops, which passes the waypoints and, if asked,
/// holds on some common day. For each relationship that hops alone would let in, such a path is looked for: back from its start to the
/// source, then on from its end to the target. A path that is found settles all of its relationships.
/// </summary>
/// <remarks>
/// Whether a relationship lies on such a path is NP-hard, so the time can be exponential in the hops, of which there are few; but most
/// are settled by a path that was found for another, or by the first that is tried.
/// </remarks>
internal sealed class PathUnion(StepGraph graph, Waypoints waypoints, bool timeCoherent, QueryBudget budget)
{
    private readonly RelationshipColumns _columns = graph.Snapshot.Relationships;
    private readonly HashSet<int> _union = [];
    private readonly List<int> _path = [];
    private Dictionary<int, int> _fromSource = [];
    private int _source;
    private int _target;
    private int _maxHops;

    /// <summary>All of them; where the budget is spent, those found so far.</summary>
    public IReadOnlyCollection<int> Find(int source, int target, int maxHops)
    {
        (_source, _target, _maxHops) = (source, target, maxHops);
        _fromSource = MeasureFromSource();
        foreach (var start in _fromSource.Keys)
        {
            for (var steps = graph.StepsFrom(start); budget.Spent is null && steps.MoveNext();)
            {
                if (steps.Neighbour != start && steps.Neighbour != source && _fromSource[start] + 1 + HopsToTarget(steps.Neighbour) <= maxHops)
                {
                    Settle(start, steps.Neighbour);
                }
            }
        }

        return _union;
    }

    private long HopsToTarget(int entity) => waypoints.HopsToTarget(entity) ?? int.MaxValue;

    /// <summary>How many hops the source is away from everything within reach, over what may stand in the middle of a path.</summary>
    private Dictionary<int, int> MeasureFromSource()
    {
        Dictionary<int, int> hops = new() { [_source] = 0 };
        Queue<int> open = new([_source]);
        while (open.TryDequeue(out var entity) && budget.Spend(graph.RowLength(entity, backward: false)))
        {
            if (hops[entity] == _maxHops - 1)
            {
                break;
            }

            for (var steps = graph.StepsFrom(entity); steps.MoveNext();)
            {
                var next = steps.Neighbour;
                if (!hops.ContainsKey(next) && next != _target && graph.MayPass(next)
                    && hops[entity] + 1 + HopsToTarget(next) <= _maxHops && steps.IsAdmissible)
                {
                    hops[next] = hops[entity] + 1;
                    open.Enqueue(next);
                }
            }
        }

        return hops;
    }

    /// <summary>
    /// Looks for a path by way of a step. Without a common day its parallel relationships stand or fall together, with one each by its own.
    /// </summary>
    private void Settle(int start, int end)
    {
        var parallel = graph.Between(start, end);
        foreach (var relationship in timeCoherent ? parallel : parallel.Take(1))
        {
            if (!_union.Contains(relationship))
            {
                _path.Clear();
                _path.Add(end);
                _path.Add(start);
                GoBack(DaysOf([relationship]));
            }
        }
    }

    /// <summary>From the last entity of the path, which is in reverse and starts with the end of the step, back to the source.</summary>
    private bool GoBack(DaySet days)
    {
        var (end, start) = (_path[0], _path[^1]);
        if (days.IsEmpty || !budget.Spend(graph.RowLength(start, backward: true)))
        {
            return false;
        }

        if (start == _source)
        {
            _path.Reverse();
            if (GoOn(_path.Aggregate(0, waypoints.Pass), days))
            {
                return true;
            }

            _path.Reverse();
            return false;
        }

        foreach (var before in graph.StepsTo(start).Select(step => step.Before).Distinct())
        {
            if (_fromSource.TryGetValue(before, out var hops) && hops + _path.Count + HopsToTarget(end) <= _maxHops
                && !_path.Contains(before)
                && graph.Between(before, start) is { Count: > 0 } step)
            {
                _path.Add(before);
                if (GoBack(days.Intersect(DaysOf(step))))
                {
                    return true;
                }

                _path.RemoveAt(_path.Count - 1);
            }
        }

        return false;
    }

    /// <summary>From the last entity of the path on to the target.</summary>
    private bool GoOn(int passed, DaySet days)
    {
        var entity = _path[^1];
        if (days.IsEmpty
            || !waypoints.CanFinish(entity, passed, _maxHops - _path.Count + 1)
            || !budget.Spend(graph.RowLength(entity, backward: false)))
        {
            return false;
        }

        if (entity == _target)
        {
            Take(days);
            return true;
        }

        for (var steps = graph.StepsFrom(entity); steps.MoveNext();)
        {
            var next = steps.Neighbour;
            if (waypoints.CanFinish(next, waypoints.Pass(passed, next), _maxHops - _path.Count) && !_path.Contains(next) && steps.IsAdmissible)
            {
                _path.Add(next);
                if (GoOn(waypoints.Pass(passed, next), timeCoherent ? days.Intersect(steps.Days()) : days))
                {
                    return true;
                }

                _path.RemoveAt(_path.Count - 1);
            }
        }

        return false;
    }

    private void Take(DaySet days)
    {
        for (var i = 0; i < _path.Count - 1; i++)
        {
            _union.UnionWith(graph.Between(_path[i], _path[i + 1])
                .Where(r => !timeCoherent || days.Overlaps(_columns.FirstDay[r], _columns.LastDay[r])));
        }
    }

    private DaySet DaysOf(List<int> parallel) => timeCoherent ? DaySet.Of(_columns, parallel) : DaySet.Always;
}
