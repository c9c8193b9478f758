using System.Runtime.CompilerServices;

namespace InnovationGraph.Engine.Kernels;

/// <summary>The search from one end of a pair.</summary>
internal sealed class SampledSide : IDisposable
{
    /// <summary>In how many parts a whole is counted.</summary>
    public const double Unit = 1L << 30;

    private readonly Rows _rows;
    private readonly Rows _back;
    private readonly NativeArrays _memory = new();

    // A bit for each vertex that it has come to, and of those alone what is in the other columns.
    private readonly Cells<ulong> _seen;
    private readonly Cells<int> _distance;
    private readonly Cells<int> _order;
    private readonly Cells<double> _share;
    private readonly Cells<int> _passed;
    private int _found;
    private int _levelFirst;
    private int _level;
    private int _passedCount;

    public SampledSide(Rows rows, Rows back, int count)
    {
        (_rows, _back) = (rows, back);
        (_seen, _share) = (_memory.New<ulong>((count / 64) + 1, isZeroed: true), _memory.New<double>(count, isZeroed: true));
        (_distance, _order, _passed, Paths) = (_memory.New<int>(count), _memory.New<int>(count), _memory.New<int>(count), _memory.New<double>(count));
    }

    /// <summary>The shortest paths from the end to each vertex that it has come to.</summary>
    public Cells<double> Paths { get; }

    /// <summary>The arcs that lead on from the newest level.</summary>
    public long LevelArcs { get; private set; }

    public void Start(int end)
    {
        (_order[0], _found, _levelFirst, _level, _passedCount) = (end, 1, 0, 0, 0);
        (Paths[end], _distance[end]) = (1, 0);
        _seen[end >> 6] |= 1UL << end;
        LevelArcs = _rows.Length(end);
    }

    /// <summary>The arcs from the newest level to what the other side has come to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void FindArcsTo(SampledSide other, List<(int Near, int Far)> found)
    {
        var (start, neighbours, order, seen) = (_rows.Start, _rows.Neighbours, _order, other._seen);
        for (var at = _levelFirst; at < _found; at++)
        {
            var u = order[at];
            for (int arc = start[u], last = start[u + 1]; arc < last; arc++)
            {
                var v = neighbours[arc];
                if ((seen[v >> 6] >> v & 1) != 0)
                {
                    found.Add((u, v));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Grow()
    {
        var (start, neighbours, paths, distance, order, seen) = (_rows.Start, _rows.Neighbours, Paths, _distance, _order, _seen);
        var (first, end, found, level, arcs) = (_levelFirst, _found, _found, _level + 1, 0L);
        for (var at = first; at < end; at++)
        {
            var u = order[at];
            var through = paths[u];
            for (int arc = start[u], last = start[u + 1]; arc < last; arc++)
            {
                var v = neighbours[arc];
                var (word, bit) = (v >> 6, 1UL << v);
                if ((seen[word] & bit) == 0)
                {
                    seen[word] |= bit;
                    (distance[v], paths[v], order[found++]) = (level, through, v);
                    arcs += start[v + 1] - start[v];
                }
                else if (distance[v] == level)
                {
                    paths[v] += through;
                }
            }
        }

        (_levelFirst, _found, LevelArcs, _level) = (end, found, arcs, level);
    }

    /// <summary>Notes what part of all paths, for each path that comes to a vertex, leads on from it.</summary>
    public void Reach(int v, double share)
    {
        // Far less than what is counted; and where a share is none, a vertex would be noted again and again.
        if (share == 0)
        {
            return;
        }

        if (_share[v] == 0)
        {
            _passed[_passedCount++] = v;
        }

        _share[v] += share;
    }

    /// <summary>Leads from where the sides met back to the end, level by level, and adds to each vertex but the end the part of the paths that pass it.</summary>
    public void Return(Cells<long> sums)
    {
        var (start, neighbours) = (_back.Start, _back.Neighbours);
        for (var at = 0; at < _passedCount; at++)
        {
            var v = _passed[at];
            var (share, nearer) = (_share[v], _distance[v] - 1);
            if (nearer < 0)
            {
                continue;
            }

            sums[v] += (long)Math.Round(Paths[v] * share * Unit);
            for (int arc = start[v], last = start[v + 1]; arc < last; arc++)
            {
                var u = neighbours[arc];
                if ((_seen[u >> 6] >> u & 1) != 0 && _distance[u] == nearer)
                {
                    Reach(u, share);
                }
            }
        }

        for (var at = 0; at < _passedCount; at++)
        {
            _share[_passed[at]] = 0;
        }
    }

    public void Clear()
    {
        for (var at = 0; at < _found; at++)
        {
            _seen[_order[at] >> 6] = 0;
        }
    }

    public void Dispose() => _memory.Dispose();
}
