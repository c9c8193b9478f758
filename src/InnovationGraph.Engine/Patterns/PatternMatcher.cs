using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Engine.Filters;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Patterns;

/// <summary>
/// All matches of a pattern, one at a time, by backtracking over the steps as <see cref="PatternPlan"/> orders them. Where the budget is
/// spent the search ends.
/// </summary>
/// <remarks>
/// Time: the relationships of the entities reached, step by step, which is exponential in the hops, of which there are at most six; space: a
/// match. Parallel relationships are matches of their own; a self-loop is one relationship whichever way it is gone.
/// </remarks>
internal sealed class PatternMatcher
{
    private const int Unbound = -1;

    private readonly Snapshot _snapshot;
    private readonly RelationshipColumns _columns;
    private readonly PatternQuery _query;
    private readonly QueryBudget _budget;
    private readonly PatternRows _rows;
    private readonly PatternPlan _plan;
    private readonly IReadOnlyList<CandidateSet> _nodes;
    private readonly EntityFilter _passed;
    private readonly RelationshipFilter _ofAnyType;
    private readonly RelationshipFilter _ofNamedType;
    private readonly int[] _types;
    private readonly bool[] _isFromLeft;
    private readonly bool[] _isLoneCircle;
    private readonly int[] _entities;
    private readonly int[] _taken = new int[Pattern.MostHops];
    private readonly int[] _reached = new int[Pattern.MostHops];
    private readonly (int Start, int Count)[] _stretches;
    private readonly int[] _row = new int[Pattern.MostHops];
    private bool _isFull;
    private int _depth;

    /// <param name="nodes">What each node may be.</param>
    /// <param name="rows">Where the matches go.</param>
    public PatternMatcher(Snapshot snapshot, PatternQuery query, IReadOnlyList<CandidateSet> nodes, PatternRows rows, QueryBudget budget)
    {
        (_snapshot, _columns, _query, _budget, _nodes, _rows) = (snapshot, snapshot.Relationships, query, budget, nodes, rows);
        _passed = new(snapshot, query.Filter, transitOnly: true);
        _plan = new(snapshot, query.Pattern, [.. nodes.Select(node => node.Count)]);
        _ofAnyType = new(snapshot, query.Filter, transitOnly: true);
        _ofNamedType = new(snapshot, query.Filter, transitOnly: false);
        _types = [.. query.Pattern.Steps.Select(step => step.Type is null ? NameTable.None : _columns.Types.Find(step.Type))];
        _isFromLeft = [.. _plan.Steps.OrderBy(step => step.Place).Select(step => step.FromLeft)];
        _isLoneCircle = [.. query.Pattern.Steps.Select(query.Pattern.IsLoneCircle)];
        _entities = new int[nodes.Count];
        _stretches = new (int, int)[_types.Length];
        Array.Fill(_entities, Unbound);
    }

    /// <summary>Adds them all, as far as the budget and the rows go.</summary>
    /// <returns>The limit that ended it; null for none.</returns>
    public string? Find()
    {
        foreach (var entity in _nodes[_plan.First].All)
        {
            if (!_budget.Spend(1) || _isFull)
            {
                break;
            }

            _entities[_plan.First] = entity;
            Extend(0, DayRange.Always);
        }

        return _budget.Spent ?? (_isFull ? "distinct" : null);
    }

    private bool GoesOn => _budget.Spent is null && !_isFull;

    private void Extend(int planned, DayRange days)
    {
        if (planned == _plan.Steps.Count)
        {
            Report();
            return;
        }

        var (place, fromLeft) = _plan.Steps[planned];
        var step = _query.Pattern.Steps[place];
        var (from, to) = fromLeft ? (step.Left, step.Right) : (step.Right, step.Left);
        if (!step.IsRun && _entities[to] != Unbound && Length(_entities[to]) < Length(_entities[from]))
        {
            (from, to, fromLeft) = (to, from, !fromLeft);
        }

        Walk(new(planned, step, place, fromLeft, from, to), _entities[from], hops: 0, days);
    }

    /// <summary>Takes the next hop of a step from where it stands.</summary>
    private void Walk(Way way, int at, int hops, DayRange days)
    {
        if (!_budget.Spend(Length(at)))
        {
            return;
        }

        var (goesOut, goesIn) = way.Step.Direction == Direction.Both ? (true, true) : (way.Step.Direction == Direction.Out == way.FromLeft, way.Step.Direction == Direction.In == way.FromLeft);
        for (var r = _snapshot.OutStart[at]; goesOut && r < _snapshot.OutStart[at + 1] && GoesOn; r++)
        {
            Take(way, at, hops, days, r, _columns.Target[r]);
        }

        for (var i = _snapshot.InStart[at]; goesIn && i < _snapshot.InStart[at + 1] && GoesOn; i++)
        {
            if (!goesOut || _snapshot.InSource[i] != at)
            {
                Take(way, at, hops, days, _snapshot.InRelationship[i], _snapshot.InSource[i]);
            }
        }
    }

    private void Take(Way way, int at, int hops, DayRange days, int relationship, int next)
    {
        var (step, to) = (way.Step, way.To);
        var mayEnd = hops + 1 >= step.MinHops && MayEnd(way, hops, next);
        var mayPass = hops + 1 < step.MaxHops && MayPass(way, hops, next);
        if ((!mayEnd && !mayPass) || !Admits(way, relationship) || Array.IndexOf(_taken, relationship, 0, _depth) >= 0)
        {
            return;
        }

        var common = _query.TimeCoherent ? days.Intersect(new(_columns.FirstDay[relationship], _columns.LastDay[relationship])) : days;
        if (common.IsEmpty)
        {
            return;
        }

        (_taken[_depth], _reached[_depth]) = (relationship, next);
        _depth++;
        if (mayEnd && (!step.IsCircle || IsRightWay(way, hops)))
        {
            var before = _entities[to];
            _entities[to] = next;
            _stretches[way.Place] = (_depth - hops - 1, hops + 1);
            Extend(way.Planned + 1, common);
            _entities[to] = before;
        }

        if (mayPass)
        {
            Walk(way, next, hops + 1, common);
        }

        _depth--;
    }

    private bool Admits(Way way, int relationship) => way.Step.Type is null
        ? _ofAnyType.Admits(relationship)
        : _columns.Type[relationship] == _types[way.Place] && _ofNamedType.Admits(relationship);

    /// <summary>Whether the step may end at an entity.</summary>
    private bool MayEnd(Way way, int hops, int next)
    {
        if (way.Step.IsRun && !way.Step.IsCircle && IsPassed(way, hops, next))
        {
            return false;
        }

        return _entities[way.To] is var bound and not Unbound ? bound == next : _nodes[way.To].Has(next) && IsFree(way.To, next);
    }

    /// <summary>Whether a run may go on through an entity; a lone circle through none that it should have begun at.</summary>
    private bool MayPass(Way way, int hops, int next) =>
        !IsPassed(way, hops, next)
        && _passed.Passes(next)
        && (way.Step.IsCircle
            ? !_isLoneCircle[way.Place] || next > _entities[way.To] || !_nodes[way.To].Has(next)
            : _entities[way.To] != next);

    private bool IsPassed(Way way, int hops, int next) => _entities[way.From] == next || Array.IndexOf(_reached, next, _depth - hops, hops) >= 0;

    /// <summary>Of a circle that may be gone round either way, whether this is the way on which it counts.</summary>
    private bool IsRightWay(Way way, int hops) =>
        way.Step.Direction != Direction.Both || _columns.IdRank[_taken[_depth - hops - 1]] <= _columns.IdRank[_taken[_depth - 1]];

    /// <summary>Whether no other name stands for an entity.</summary>
    private bool IsFree(int node, int entity)
    {
        var nodes = _query.Pattern.Nodes;
        for (var i = 0; nodes[node].Name is not null && i < _entities.Length; i++)
        {
            if (_entities[i] == entity && nodes[i].Name is not null && i != node)
            {
                return false;
            }
        }

        return true;
    }

    private int Length(int entity) => _snapshot.Degree(entity);

    private void Report()
    {
        var at = 0;
        for (var place = 0; place < _stretches.Length; place++)
        {
            var (start, count) = _stretches[place];
            Array.Copy(_taken, start, _row, at, count);
            if (count > 1 && !_isFromLeft[place])
            {
                Array.Reverse(_row, at, count);
            }

            at += count;
        }

        _isFull |= !_rows.Add(_entities, _row.AsSpan(0, at));
    }

    /// <param name="Planned">Its place in the plan.</param>
    /// <param name="Place">Its place in the pattern.</param>
    private readonly record struct Way(int Planned, PatternStep Step, int Place, bool FromLeft, int From, int To);
}
