using System.Runtime.CompilerServices;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// The part of the shortest paths between others that passes each vertex, summed over pairs of a source and a target. Breadth-first
/// from as many sources side by side as a vector has lanes, counting shortest paths, then the dependencies summed from the farthest
/// level back: what several of them do at one vertex and level is done at once.
/// </summary>
/// <remarks>
/// A level's numbers lie in an array that is 0 wherever a source is not at that level, so that the loops over arcs add whole vectors
/// and ask nothing. Forward, a level that leads on from few vertices goes along their out rows, any other asks the vertices that not
/// all sources have reached for their in rows. Sources are taken in an order that puts those that have their first neighbours in
/// common side by side, whose levels are then much the same. Scores are added up by parts of the sources in the order of the parts, so they are
/// the same to the last bit whatever the number of threads. Time: sources times arcs, some ten times less in practice; space: three vectors a
/// vertex and thread, and a number a vertex and part. Parallel arcs count each as a path, so the rows should have none; loops none. Brandes, A faster algorithm
/// for betweenness centrality, 2001; with sources and targets: On variants of shortest-path betweenness centrality and their generic computation, 2008.
/// </remarks>
internal static class PathDependencies
{
    // How many vertices are looked at between two looks at the budget.
    private const int Stretch = 1 << 14;
    private const int MostParts = 64;
    private const int LeastParts = 8;
    private const int MostPartScores = 1 << 22;

    /// <summary>Scores by vertex; null when the budget is spent.</summary>
    public static NativeArray<double>? Sum(Topology topology, PathWeights weights, Workers workers) =>
        Sum(topology, weights, workers, VectorWidths.Widest);

    public static NativeArray<double>? Sum(Topology topology, PathWeights weights, Workers workers, VectorWidth width) => width switch
    {
        VectorWidth.Bits512 => Sum<Lanes8>(topology, weights, workers),
        VectorWidth.Bits256 => Sum<Lanes4>(topology, weights, workers),
        _ => Sum<Lane1>(topology, weights, workers),
    };

    private static NativeArray<double>? Sum<TLanes>(Topology topology, PathWeights weights, Workers workers)
        where TLanes : unmanaged, ILanes<TLanes>
    {
        var sources = InOrder(topology, weights);
        var batches = (sources.Length + TLanes.Count - 1) / TLanes.Count;
        var parts = Math.Min(batches, Math.Clamp(MostPartScores / Math.Max(1, topology.Count), LeastParts, MostParts));
        var searches = new Search<TLanes>?[workers.Threads];
        NativeArray<double> scores = new(topology.Count, isZeroed: true);
        using NativeArray<double> partScores = new((long)topology.Count * parts, isZeroed: true);
        var partCells = partScores.Cells;
        try
        {
            var isWhole = workers.Run(parts, (part, worker) =>
            {
                var search = searches[worker] ??= new(topology, weights, workers, worker);
                var own = partCells.Slice((long)part * topology.Count, topology.Count);
                int first = (int)((long)batches * part / parts), end = (int)((long)batches * (part + 1) / parts);
                for (var batch = first; batch < end && workers.GoesOn(worker); batch++)
                {
                    search.Add(sources.AsSpan((batch * TLanes.Count)..Math.Min(sources.Length, (batch + 1) * TLanes.Count)), own);
                }
            });
            if (!isWhole)
            {
                scores.Dispose();
                return null;
            }

            var sums = scores.Cells;
            for (var part = 0; part < parts; part++)
            {
                for (var vertex = 0; vertex < topology.Count; vertex++)
                {
                    sums[vertex] += partCells[((long)part * topology.Count) + vertex];
                }
            }

            return scores;
        }
        finally
        {
            foreach (var search in searches)
            {
                search?.Dispose();
            }

            GC.KeepAlive(topology);
        }
    }

    /// <summary>The sources that lead anywhere, those with the same first two neighbours, which are those of highest degree, side by side.</summary>
    private static int[] InOrder(Topology topology, PathWeights weights)
    {
        var rows = topology.Out;
        int[] sources = [.. Enumerable.Range(0, topology.Count).Where(vertex => weights.Source[vertex] != 0 && rows.Length(vertex) > 0)];
        var keys = Array.ConvertAll(sources, vertex =>
        {
            var at = rows.Start[vertex];
            return ((long)rows.Neighbours[at] << 32) + (rows.Length(vertex) > 1 ? rows.Neighbours[at + 1] : 0);
        });
        Array.Sort(keys, sources);
        return sources;
    }

    /// <summary>One batch of sources after another, on memory that is used again.</summary>
    private sealed class Search<TLanes> : IDisposable
        where TLanes : unmanaged, ILanes<TLanes>
    {
        private readonly Topology _topology;
        private readonly PathWeights _weights;
        private readonly Workers _workers;
        private readonly int _worker;
        private readonly List<IDisposable> _memory = [];

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
        private readonly List<Level> _levels = [];

        // Behind the levels in their column: the vertices that something was handed back to.
        private readonly long _touched;
        private byte _all;

        // The arcs into vertices that not all sources have reached.
        private long _arcsLeft;

        public Search(Topology topology, PathWeights weights, Workers workers, int worker)
        {
            (_topology, _weights, _workers, _worker) = (topology, weights, workers, worker);
            (_paths, _now, _next, _handed) = (New<TLanes>(topology.Count), New<TLanes>(topology.Count), New<TLanes>(topology.Count), New<TLanes>(topology.Count));
            _touched = (long)topology.Count * TLanes.Count;
            (_seen, _vertices, _masks) = (New<byte>(topology.Count), New<int>(_touched + topology.Count), New<byte>(_touched));
        }

        public void Add(ReadOnlySpan<int> sources, Cells<double> scores)
        {
            TLanes whole = default, shared = default;
            _seen.Fill(0);
            _all = (byte)((1 << sources.Length) - 1);
            _arcsLeft = _topology.ArcCount;
            Level level = new(0, sources.Length, 0, 0);
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

            for (var at = 0L; at < _levels[^1].End; at++)
            {
                _paths[_vertices[at]] = default;
            }
        }

        public void Dispose()
        {
            foreach (var array in _memory)
            {
                array.Dispose();
            }
        }

        private Cells<T> New<T>(long length)
            where T : unmanaged
        {
            NativeArray<T> array = new(length, isZeroed: typeof(T) == typeof(TLanes));
            _memory.Add(array);
            return array.Cells;
        }

        /// <summary>Level after level, until one leads nowhere. False when stopped.</summary>
        private bool Lead()
        {
            var (now, next) = (_now, _next);
            while (true)
            {
                var level = _levels[^1];
                var found = level.ArcsOut < _arcsLeft / 2 ? Push(level, now, next) : Pull(level, now, next);
                for (var at = level.First; at < level.End; at++)
                {
                    now[_vertices[at]] = default;
                }

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
        private Level Push(Level level, Cells<TLanes> now, Cells<TLanes> next)
        {
            var (start, neighbours, vertices, seen, all) = (_topology.Out.Start, _topology.Out.Neighbours, _vertices, _seen, _all);
            var touched = level.End;
            for (var at = level.First; at < level.End; at++)
            {
                var u = vertices[at];
                var paths = now[u];
                if (paths.IsZero)
                {
                    // No path leads through it.
                    continue;
                }

                for (int arc = start[u], last = start[u + 1]; arc < last; arc++)
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

            Level found = new(level.End, level.End, 0, 0);
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
        private Level Pull(Level level, Cells<TLanes> now, Cells<TLanes> next)
        {
            var (start, neighbours, seen, all, count) = (_topology.In.Start, _topology.In.Neighbours, _seen, _all, _topology.Count);
            Level found = new(level.End, level.End, 0, 0);
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
        private Level Reach(int v, TLanes anew, Cells<TLanes> next, Level found)
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
        private Level Mark(int v, byte mask, Level level, bool leadsOn)
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
                Level level = _levels[at], next = at == _levels.Count - 1 ? default : _levels[at + 1];
                var touched = next.ArcsIn < level.ArcsOut / 3 ? HandBack(next, later) : -1;
                Collect(level, touched >= 0 ? _handed : default, later, own, whole, shared, scores);
                for (var i = 0; i < touched; i++)
                {
                    _handed[_vertices[_touched + i]] = default;
                }

                for (var i = next.First; i < next.End; i++)
                {
                    later[_vertices[i]] = default;
                }

                (later, own) = (own, later);
            }

            _now.Fill(default);
            _next.Fill(default);
        }

        /// <summary>Hands what the vertices of a level hand on back along their in rows. How many vertices it comes to.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int HandBack(Level level, Cells<TLanes> later)
        {
            var (start, neighbours, vertices, handed) = (_topology.In.Start, _topology.In.Neighbours, _vertices, _handed);
            var (touched, first) = (0, _touched);
            for (var at = level.First; at < level.End; at++)
            {
                var v = vertices[at];
                var share = later[v];
                if (share.IsZero)
                {
                    continue;
                }

                for (int arc = start[v], last = start[v + 1]; arc < last; arc++)
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
        private void Collect(Level level, Cells<TLanes> handed, Cells<TLanes> later, Cells<TLanes> own, TLanes whole, TLanes shared, Cells<double> scores)
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

    /// <summary>Some of the vertices of all levels: all that some source comes to in so many steps, with how many arcs they have.</summary>
    private readonly record struct Level(long First, long End, long ArcsIn, long ArcsOut);
}
