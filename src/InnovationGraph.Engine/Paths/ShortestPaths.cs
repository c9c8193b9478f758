using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// Paths of the fewest hops between two entities. Breadth-first from both ends, each time a whole level of the side that has fewer
/// relationships to look at; then from the source over the levels to all that still leads to the target, and along that in order of
/// the degrees in the middle, then ids.
/// </summary>
/// <remarks>
/// Time: the relationships of the entities within half the distance of either end; space: pooled marks. Parallel relationships are
/// one step, self-loops none. An unreachable target: no path. Ira Pohl, Bi-directional search, Machine Intelligence 6, 1971.
/// </remarks>
internal sealed class ShortestPaths(StepGraph graph, Scratch scratch, QueryBudget budget)
{
    private const int Unreached = -1;

    private readonly Snapshot _snapshot = graph.Snapshot;
    private List<int> _front = [];
    private int _source;
    private int _target;
    private int _forwardLevels;
    private int _distance;

    /// <summary>The path whose degrees, then ids come first; null where there is none or the budget is spent.</summary>
    public int[]? FindFirst(int source, int target, int maxHops)
    {
        scratch.Blocked.Clear();
        scratch.Banned.Clear();
        return FindUnblocked(source, target, maxHops);
    }

    /// <summary>As <see cref="FindFirst"/>, past entities marked as blocked, and with a first step to none that is marked as banned.</summary>
    public int[]? FindUnblocked(int source, int target, int maxHops) =>
        Search(source, target, maxHops) ? Walk(1) is [var first, ..] ? first : null : null;

    /// <summary>Up to so many of them in order of their degrees, then ids; none where there is none or the budget is spent.</summary>
    public IReadOnlyList<int[]> FindAll(int source, int target, int maxHops, int most)
    {
        scratch.Blocked.Clear();
        scratch.Banned.Clear();
        return Search(source, target, maxHops) ? Walk(most) : [];
    }

    private bool Search(int source, int target, int maxHops)
    {
        (_source, _target, _forwardLevels, _distance) = (source, target, 0, source == target ? 0 : Unreached);
        scratch.Forward.Clear();
        scratch.Backward.Clear();
        scratch.Forward[source] = 0;
        scratch.Backward[target] = 0;
        List<int> front = scratch.Front, back = scratch.Back, next = scratch.Next;
        front.Clear();
        front.Add(source);
        back.Clear();
        back.Add(target);
        var backwardLevels = 0;
        while (_distance == Unreached && _forwardLevels + backwardLevels < maxHops && front.Count > 0 && back.Count > 0)
        {
            long forwardCost = Cost(front, backward: false), backwardCost = Cost(back, backward: true);
            if (!budget.Spend(Math.Min(forwardCost, backwardCost)))
            {
                return false;
            }

            bool met;
            if (forwardCost <= backwardCost)
            {
                met = Expand(front, next, ++_forwardLevels, backward: false);
                (front, next) = (next, front);
            }
            else
            {
                met = Expand(back, next, ++backwardLevels, backward: true);
                (back, next) = (next, back);
            }

            _distance = met ? _forwardLevels + backwardLevels : Unreached;
        }

        _front = front;
        return _distance != Unreached;
    }

    private long Cost(List<int> level, bool backward)
    {
        long cost = 0;
        foreach (var entity in level)
        {
            cost += graph.RowLength(entity, backward);
        }

        return cost;
    }

    /// <summary>Marks the next level of one side, the whole of it. True when it meets the other side.</summary>
    private bool Expand(List<int> level, List<int> next, int hops, bool backward)
    {
        next.Clear();
        var met = false;
        foreach (var entity in level)
        {
            if (graph.GoesOut(backward))
            {
                for (var r = _snapshot.OutStart[entity]; r < _snapshot.OutStart[entity + 1]; r++)
                {
                    met |= Reach(entity, _snapshot.Relationships.Target[r], r, along: !backward, next, hops, backward);
                }
            }

            if (graph.GoesIn(backward))
            {
                for (var i = _snapshot.InStart[entity]; i < _snapshot.InStart[entity + 1]; i++)
                {
                    met |= Reach(entity, _snapshot.InSource[i], _snapshot.InRelationship[i], along: backward, next, hops, backward);
                }
            }
        }

        return met;
    }

    private bool Reach(int from, int to, int relationship, bool along, List<int> next, int hops, bool backward)
    {
        var (mine, theirs) = backward ? (scratch.Backward, scratch.Forward) : (scratch.Forward, scratch.Backward);
        if (mine.Has(to) || !IsStep(backward ? to : from, backward ? from : to) || !MayStand(to) || !graph.Admits(relationship, along))
        {
            return false;
        }

        mine[to] = hops;
        next.Add(to);
        return theirs.Has(to);
    }

    private bool MayStand(int entity) =>
        entity == _source || entity == _target || (graph.MayPass(entity) && !scratch.Blocked.Has(entity));

    private bool IsStep(int from, int to) => from != _source || !scratch.Banned.Has(to);

    private IReadOnlyList<int[]> Walk(int most)
    {
        if (_distance == 0)
        {
            return [[_source]];
        }

        MarkKept();
        return ReadWays() is { } ways ? new EqualPaths(graph, ways, _source, _target, _distance, budget).Find(most) : [];
    }

    /// <summary>For each entity on a shortest path those that come next, in order; null where the budget is spent.</summary>
    private Dictionary<int, int[]>? ReadWays()
    {
        Dictionary<int, int[]> ways = [];
        List<int> level = [_source], after = [];
        for (var hops = 1; hops <= _distance; hops++)
        {
            after.Clear();
            foreach (var entity in level)
            {
                if (ways.ContainsKey(entity))
                {
                    continue;
                }

                if (!budget.Spend(graph.RowLength(entity, backward: false)))
                {
                    return null;
                }

                List<int> nexts = [];
                for (var steps = graph.StepsFrom(entity); steps.MoveNext();)
                {
                    if (IsOnWay(steps.Neighbour, hops) && IsStep(entity, steps.Neighbour) && steps.IsAdmissible)
                    {
                        nexts.Add(steps.Neighbour);
                    }
                }

                ways[entity] = [.. nexts];
                after.AddRange(nexts);
            }

            (level, after) = (after, level);
        }

        return ways;
    }

    private bool IsOnWay(int entity, int hops) => hops <= _forwardLevels
        ? scratch.Kept[entity] == hops
        : scratch.Backward[entity] == _distance - hops;

    /// <summary>Marks the entities of the forward levels that a shortest path passes, from where the two sides met back to the source.</summary>
    private void MarkKept()
    {
        var kept = scratch.Kept;
        kept.Clear();
        List<int> level = [], before = [];
        foreach (var entity in _front)
        {
            if (scratch.Backward[entity] == _distance - _forwardLevels)
            {
                kept[entity] = _forwardLevels;
                level.Add(entity);
            }
        }

        for (var hops = _forwardLevels - 1; hops > 0; hops--)
        {
            before.Clear();
            foreach (var entity in level)
            {
                KeepBefore(entity, hops, before);
            }

            (level, before) = (before, level);
        }
    }

    private void KeepBefore(int entity, int hops, List<int> kept)
    {
        foreach (var (relationship, before, along) in graph.StepsTo(entity))
        {
            if (scratch.Forward[before] == hops && !scratch.Kept.Has(before) && graph.Admits(relationship, along))
            {
                scratch.Kept[before] = hops;
                kept.Add(before);
            }
        }
    }
}
