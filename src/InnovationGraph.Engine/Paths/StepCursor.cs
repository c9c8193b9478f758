namespace InnovationGraph.Engine.Paths;

/// <summary>
/// Walks the neighbours of an entity in order of their ids, each once, by merging its out row with its in row. The caller asks
/// <see cref="IsAdmissible"/> only of the neighbours it cares for.
/// </summary>
internal struct StepCursor
{
    private readonly StepGraph _graph;
    private readonly int _outEnd;
    private readonly int _inEnd;
    private int _outFrom;
    private int _outTo;
    private int _inFrom;
    private int _inTo;

    public StepCursor(StepGraph graph, int entity)
    {
        var snapshot = graph.Snapshot;
        _graph = graph;
        _outFrom = _outTo = snapshot.OutStart[entity];
        _outEnd = graph.GoesOut(backward: false) ? snapshot.OutStart[entity + 1] : _outTo;
        _inFrom = _inTo = snapshot.InStart[entity];
        _inEnd = graph.GoesIn(backward: false) ? snapshot.InStart[entity + 1] : _inTo;
        Neighbour = -1;
    }

    public int Neighbour { get; private set; }

    public bool MoveNext()
    {
        var targets = _graph.Snapshot.Relationships.Target;
        var sources = _graph.Snapshot.InSource;
        (_outFrom, _inFrom) = (_outTo, _inTo);
        var next = _outTo < _outEnd ? targets[_outTo] : int.MaxValue;
        if (_inTo < _inEnd)
        {
            next = Math.Min(next, sources[_inTo]);
        }

        if (next == int.MaxValue)
        {
            return false;
        }

        while (_outTo < _outEnd && targets[_outTo] == next)
        {
            _outTo++;
        }

        while (_inTo < _inEnd && sources[_inTo] == next)
        {
            _inTo++;
        }

        Neighbour = next;
        return true;
    }

    /// <summary>Whether any of the parallel relationships to the neighbour can be a step.</summary>
    public readonly bool IsAdmissible
    {
        get
        {
            for (var r = _outFrom; r < _outTo; r++)
            {
                if (_graph.Admits(r, along: true))
                {
                    return true;
                }
            }

            for (var i = _inFrom; i < _inTo; i++)
            {
                if (_graph.Admits(_graph.Snapshot.InRelationship[i], along: false))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The least distance, day by day where a common day is asked for; null where none of the parallel relationships can be a step.</summary>
    public readonly DatedDistances? Distances(bool timeCoherent)
    {
        List<int> parallel = [];
        CopyTo(parallel);
        return parallel.Count == 0 ? null : DatedDistances.Of(_graph, parallel, timeCoherent);
    }

    /// <summary>The days on which any of the parallel relationships may have held.</summary>
    public readonly DaySet Days()
    {
        List<int> parallel = [];
        CopyTo(parallel);
        return DaySet.Of(_graph.Snapshot.Relationships, parallel);
    }

    private readonly void CopyTo(List<int> relationships)
    {
        for (var r = _outFrom; r < _outTo; r++)
        {
            if (_graph.Admits(r, along: true))
            {
                relationships.Add(r);
            }
        }

        for (var i = _inFrom; i < _inTo; i++)
        {
            if (_graph.Admits(_graph.Snapshot.InRelationship[i], along: false))
            {
                relationships.Add(_graph.Snapshot.InRelationship[i]);
            }
        }
    }
}
