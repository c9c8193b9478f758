using System.Runtime.CompilerServices;

namespace InnovationGraph.Engine.Kernels;

/// <summary>The part of <see cref="PathDependencies"/> that one thread does: one batch of sources after another, on memory that is used again.</summary>
internal sealed class PathDependencySearch<TLanes> : IDisposable
    where TLanes : unmanaged, ILanes<TLanes>
{
    // How many vertices are looked at between two looks at the budget.
    private const int Stretch = 1 << 14;

    private readonly Topology _topology;
    private readonly PathWeights _weights;
    private readonly Workers _workers;
    private readonly int _worker;
    private readonly NativeArrays _memory = new();

    // The shortest paths from each source; 0 where it has not come yet. Of these those of the level, and of the next; on the way back
    // what each vertex of a level hands on for each path: its dependency and its weight as a target, by its paths.
    private readonly Cells<TLanes> _paths;
    private readonly Cells<TLanes> _now;
    private readonly Cells<TLanes> _next;
    private readonly Cells<TLanes> _handed;
    private readonly Cells<byte> _seen;

    // The vertices of all levels one after another, and the sources that come to each there.
    private readonly Cells<int> _vertices;
    private readonly Cells<byte> _masks;
    private readonly List<PathLevel> _levels = [];

    // Behind the levels in their column: the vertices that something was handed back to.
    private readonly long _touched;
    private byte _all;

    // The arcs into vertices that not all sources have reached.
    private long _arcsLeft;

    public PathDependencySearch(Topology topology, PathWeights weights, Workers workers, int worker)
    {
        (_topology, _weights, _workers, _worker) = (topology, weights, workers, worker);
        (_paths, _now, _next, _handed) = (NewLanes(), NewLanes(), NewLanes(), NewLanes());
        _touched = (long)topology.Count * TLanes.Count;
        (_seen, _vertices, _masks) = (_memory.New<byte>(topology.Count), _memory.New<int>(_touched + topology.Count), _memory.New<byte>(_touched));

        Cells<TLanes> NewLanes() => _memory.New<TLanes>(topology.Count, isZeroed: true);
    }

    public void Add(ReadOnlySpan<int> sources, Cells<double> scores)
    {
        TLanes whole = default, shared = default;
        _seen.Fill(0);
        _all = (byte)((1 << sources.Length) - 1);
        _arcsLeft = _topology.ArcCount;
        PathLevel level = new(0, sources.Length, 0, 0);
        for (var lane = 0; lane < sources.Length; lane++)
        {
            var source = sources[lane];
            _paths[source] = _now[source] = TLanes.Only(lane, 1);
            (_vertices[lane], _masks[lane]) = (source, (byte)(1 << lane));
            level = Mark(source, (byte)(1 << lane), level, leadsOn: true);
            whole += TLanes.Only(lane, _weights.Source[source]);
            shared += TLanes.Only(lane, _weights.Both.IsEmpty ? 0 : _weights.Both[source] / 2);
        }

        _levels.Clear();
        _levels.Add(level);
        if (Lead())
        {
            Return(whole, shared, scores);
        }

        Clear(_paths, 0, _levels[^1].End);
    }

    public void Dispose() => _memory.Dispose();

    private void Clear(Cells<TLanes> lanes, long first, long end)
    {
        for (var at = first; at < end; at++)
        {
            lanes[_vertices[at]] = default;
        }
    }

    /// <summary>Level after level, until one leads nowhere. False when stopped.</summary>
    private bool Lead()
    {
        var (now, next) = (_now, _next);
        while (true)
        {
            var level = _levels[^1];
            var found = level.ArcsOut < _arcsLeft / 2 ? Push(level, now, next) : Pull(level, now, next);
            Clear(now, level.First, level.End);

            if (found.End == found.First || !_workers.GoesOn(_worker))
            {
                return found.End == found.First;
            }

            _levels.Add(found);
            (now, next) = (next, now);
        }
    }

    /// <summary>Leads on from the vertices of a level along their out rows to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private PathLevel Push(PathLevel level, Cells<TLanes> now, Cells<TLanes> next)
    {
        var (start, neighbours, vertices, seen, all) = (_topology.Out.Start, _topology.Out.Neighbours, _vertices, _seen, _all);
        var touched = level.End;
        for (var at = level.First; at < level.End; at++)
        {
            var u = vertices[at];
            var paths = now[u];
            for (int arc = start[u], last = paths.IsZero ? arc : start[u + 1]; arc < last; arc++)
            {
                var v = neighbours[arc];
                if (seen[v] == all)
                {
                    continue;
                }

                var before = next[v];
                if (before.IsZero)
                {
                    vertices[touched++] = v;
                }

                next[v] = before + paths;
            }
        }

        PathLevel found = new(level.End, level.End, 0, 0);
        for (var at = level.End; at < touched; at++)
        {
            var v = vertices[at];
            var anew = next[v];
            next[v] = default;
            found = Reach(v, anew, next, found);
        }

        return found;
    }

    /// <summary>Asks each vertex that not all sources have reached for the paths to its in row. When stopped it ends early.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private PathLevel Pull(PathLevel level, Cells<TLanes> now, Cells<TLanes> next)
    {
        var (start, neighbours, seen, all, count) = (_topology.In.Start, _topology.In.Neighbours, _seen, _all, _topology.Count);
        PathLevel found = new(level.End, level.End, 0, 0);
        for (var v = 0; v < count; v++)
        {
            if (v % Stretch == Stretch - 1 && !_workers.GoesOn(_worker))
            {
                break;
            }

            if (seen[v] != all)
            {
                TLanes anew = default;
                for (int arc = start[v], last = start[v + 1]; arc < last; arc++)
                {
                    anew += now[neighbours[arc]];
                }

                found = Reach(v, anew, next, found);
            }
        }

        return found;
    }

    /// <summary>Takes the paths of the sources that come to a vertex for the first time; the others' are longer ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PathLevel Reach(int v, TLanes anew, Cells<TLanes> next, PathLevel found)
    {
        var paths = _paths[v];
        anew = anew.WhereZero(paths);
        var mask = (byte)anew.Mask;
        if (mask == 0)
        {
            return found;
        }

        _paths[v] = paths + anew;
        (_vertices[found.End], _masks[found.End]) = (v, mask);
        var leadsOn = _weights.IsOnlyEnd.IsEmpty || !_weights.IsOnlyEnd[v];
        if (leadsOn)
        {
            next[v] = anew;
        }

        return Mark(v, mask, found with { End = found.End + 1 }, leadsOn);
    }

    /// <summary>Marks a vertex as seen by some sources, and counts its arcs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PathLevel Mark(int v, byte mask, PathLevel level, bool leadsOn)
    {
        var seen = (byte)(_seen[v] | mask);
        var arcsIn = _topology.In.Length(v);
        _seen[v] = seen;
        if (seen == _all)
        {
            _arcsLeft -= arcsIn;
        }

        return level with { ArcsIn = level.ArcsIn + arcsIn, ArcsOut = level.ArcsOut + (leadsOn ? _topology.Out.Length(v) : 0) };
    }

    /// <summary>Sums the dependencies from the last level back to the first.</summary>
    private void Return(TLanes whole, TLanes shared, Cells<double> scores)
    {
        var (later, own) = (_now, _next);
        for (var at = _levels.Count - 1; at > 0 && _workers.GoesOn(_worker); at--)
        {
            PathLevel level = _levels[at], next = at == _levels.Count - 1 ? default : _levels[at + 1];
            var touched = next.ArcsIn < level.ArcsOut / 3 ? HandBack(next, later) : -1;
            Collect(level, touched >= 0 ? _handed : default, later, own, whole, shared, scores);
            Clear(_handed, _touched, _touched + touched);
            Clear(later, next.First, next.End);

            (later, own) = (own, later);
        }

        // What the first level hands on is all that is left; after a stop nothing is asked of this search.
        Clear(later, _levels[0].End, _levels.Count > 1 ? _levels[1].End : 0);
    }

    /// <summary>Hands what the vertices of a level hand on back along their in rows. How many vertices it comes to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int HandBack(PathLevel level, Cells<TLanes> later)
    {
        var (start, neighbours, vertices, handed) = (_topology.In.Start, _topology.In.Neighbours, _vertices, _handed);
        var (touched, first) = (0, _touched);
        for (var at = level.First; at < level.End; at++)
        {
            var v = vertices[at];
            var share = later[v];
            for (int arc = start[v], last = share.IsZero ? arc : start[v + 1]; arc < last; arc++)
            {
                var u = neighbours[arc];
                var before = handed[u];
                if (before.IsZero)
                {
                    vertices[first + touched++] = u;
                }

                handed[u] = before + share;
            }
        }

        return touched;
    }

    /// <summary>The dependencies of a level: from what was handed back to it, or else from what the next hands on along its out rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Collect(PathLevel level, Cells<TLanes> handed, Cells<TLanes> later, Cells<TLanes> own, TLanes whole, TLanes shared, Cells<double> scores)
    {
        var (start, neighbours, vertices, masks) = (_topology.Out.Start, _topology.Out.Neighbours, _vertices, _masks);
        var (counts, isOnlyEnd, target, both) = (_paths, _weights.IsOnlyEnd, _weights.Target, _weights.Both);
        for (var at = level.First; at < level.End; at++)
        {
            var v = vertices[at];
            uint mask = masks[at];
            var paths = counts[v];
            TLanes dependency = default;
            if (isOnlyEnd.IsEmpty || !isOnlyEnd[v])
            {
                if (!handed.IsEmpty)
                {
                    dependency = handed[v];
                }
                else
                {
                    for (int arc = start[v], last = start[v + 1]; arc < last; arc++)
                    {
                        dependency += later[neighbours[arc]];
                    }
                }

                dependency = (dependency * paths).Where(mask);
                scores[v] += dependency.Sum;
            }

            var weight = whole * TLanes.All(target[v]);
            if (!both.IsEmpty)
            {
                weight -= shared * TLanes.All(both[v]);
            }

            own[v] = ((weight + dependency) / paths).Where(mask);
        }
    }
}
