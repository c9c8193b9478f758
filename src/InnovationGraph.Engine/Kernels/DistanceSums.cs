using System.Runtime.CompilerServices;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// For every node how many others reach it, and the sums of their distances and of the inverses of these. Breadth-first from as many
/// sources at once as a vector has bits, with a set of them for each vertex: what several of them reach at one level is looked at once.
/// </summary>
/// <remarks>
/// A level that leads on from few vertices goes along their out rows; one that leads on from many asks each vertex that not all sources
/// have reached for its in row. All sums are of integers (inverse distances in units of 2^-63, which no graph is deep enough to feel), so
/// they are the same whatever the width and the threads. Time: at worst nodes times arcs, in practice some hundred times less; space: three
/// sets a vertex and thread. Loops and parallel arcs reach nothing anew; what is not reached is not counted. Then and others, The more the
/// merrier: efficient multi-source graph traversal, PVLDB 8, 2014; Beamer and others, Direction-optimizing breadth-first search, 2012.
/// </remarks>
/// <param name="Reached">How many others reach each node.</param>
/// <param name="Total">The sum of their distances.</param>
/// <param name="Inverse">The sum of the inverses of their distances.</param>
internal sealed record DistanceSums(long[] Reached, long[] Total, double[] Inverse)
{
    // From how many times fewer arcs than there are a level goes along out rows.
    private const int Sparse = 8;

    // How many vertices are looked at between two looks at the budget.
    private const int Stretch = 1 << 14;

    /// <summary>Null when the budget is spent.</summary>
    public static DistanceSums? Of(Topology topology, Workers workers) => Of(topology, workers, VectorWidths.Widest);

    public static DistanceSums? Of(Topology topology, Workers workers, VectorWidth width) => width switch
    {
        VectorWidth.Bits512 => Of<LaneSet512>(topology, workers),
        VectorWidth.Bits256 => Of<LaneSet256>(topology, workers),
        _ => Of<LaneSet64>(topology, workers),
    };

    private static DistanceSums? Of<TSet>(Topology topology, Workers workers)
        where TSet : unmanaged, ILaneSet<TSet>
    {
        var searches = new Search<TSet>?[workers.Threads];
        try
        {
            var batches = (topology.Count + TSet.Lanes - 1) / TSet.Lanes;
            return workers.Run(batches, (batch, worker) => (searches[worker] ??= new(topology, workers, worker)).Run(batch * TSet.Lanes))
                ? Add(topology, searches)
                : null;
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

    private static DistanceSums Add<TSet>(Topology topology, Search<TSet>?[] searches)
        where TSet : unmanaged, ILaneSet<TSet>
    {
        DistanceSums sums = new(new long[topology.Count], new long[topology.Count], new double[topology.Count]);
        var nodeOf = topology.NodeOf;
        for (var vertex = 0; vertex < topology.Count; vertex++)
        {
            Tally tally = default;
            foreach (var search in searches)
            {
                if (search is not null)
                {
                    tally += search.Tallies[vertex];
                }
            }

            var node = nodeOf[vertex];
            (sums.Reached[node], sums.Total[node], sums.Inverse[node]) = (tally.Reached, tally.Total, (double)tally.Inverse / Tally.One);
        }

        return sums;
    }

    /// <summary>What was counted of one vertex.</summary>
    private readonly record struct Tally(long Reached, long Total, UInt128 Inverse)
    {
        public const double One = 1UL << 63;

        public static Tally operator +(Tally left, Tally right) =>
            new(left.Reached + right.Reached, left.Total + right.Total, left.Inverse + right.Inverse);
    }

    /// <summary>One batch of sources after another, on memory that is used again.</summary>
    private sealed class Search<TSet>(Topology topology, Workers workers, int worker) : IDisposable
        where TSet : unmanaged, ILaneSet<TSet>
    {
        private readonly NativeArray<TSet> _seen = new(topology.Count);
        private readonly NativeArray<TSet> _now = new(topology.Count, isZeroed: true);
        private readonly NativeArray<TSet> _next = new(topology.Count, isZeroed: true);
        private readonly NativeArray<int> _level = new(topology.Count);
        private readonly NativeArray<int> _reached = new(topology.Count);
        private readonly NativeArray<Tally> _tallies = new(topology.Count, isZeroed: true);

        public Cells<Tally> Tallies => _tallies.Cells;

        public void Run(int first)
        {
            var (seen, now, next, level, reached) = (_seen.Cells, _now.Cells, _next.Cells, _level.Cells, _reached.Cells);
            seen.Fill(default);
            TSet all = default;
            var (count, arcs, rows) = (0, 0L, topology.Out);
            for (var source = first; source < Math.Min(first + TSet.Lanes, topology.Count); source++)
            {
                seen[source] = now[source] = TSet.Only(source - first);
                all |= now[source];
                level[count++] = source;
                arcs += rows.Length(source);
            }

            var isNextClear = true;
            for (var distance = 1; count > 0; distance++)
            {
                var isSparse = arcs < topology.ArcCount / Sparse;
                if (isSparse && !isNextClear)
                {
                    next.Fill(default);
                    isNextClear = true;
                }

                var found = isSparse ? Push(level.Slice(0, count), distance, seen, now, next, reached) : Pull(all, distance, seen, now, next, reached);
                if (found < 0)
                {
                    // Stopped in the middle, after which nothing is asked of this search.
                    return;
                }

                (now, next, level, reached) = (next, now, reached, level);
                isNextClear &= isSparse;
                (count, arcs) = (found, 0);
                for (var at = 0; at < count; at++)
                {
                    arcs += rows.Length(level[at]);
                }
            }

            // The last level reached nothing, so the sets of now are empty; those of next may not be.
            _now.Cells.Fill(default);
            _next.Cells.Fill(default);
        }

        public void Dispose()
        {
            _seen.Dispose();
            _now.Dispose();
            _next.Dispose();
            _level.Dispose();
            _reached.Dispose();
            _tallies.Dispose();
        }

        /// <summary>Leads on from the vertices of a level along their out rows, and empties their sets. How many it reaches; -1 when stopped.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int Push(Cells<int> level, int distance, Cells<TSet> seen, Cells<TSet> now, Cells<TSet> next, Cells<int> reached)
        {
            var (start, neighbours, found) = (topology.Out.Start, topology.Out.Neighbours, 0);
            for (var at = 0L; at < level.Length; at++)
            {
                if (at % Stretch == 0 && !workers.GoesOn(worker))
                {
                    return -1;
                }

                var u = level[at];
                var sources = now[u];
                now[u] = default;
                for (int arc = start[u], end = start[u + 1]; arc < end; arc++)
                {
                    var v = neighbours[arc];
                    var anew = sources - seen[v];
                    if (!anew.IsEmpty)
                    {
                        var before = next[v];
                        if (before.IsEmpty)
                        {
                            reached[found++] = v;
                        }

                        next[v] = before | anew;
                    }
                }
            }

            Counter counter = new(_tallies.Cells, distance);
            for (var at = 0; at < found; at++)
            {
                var v = reached[at];
                seen[v] |= next[v];
                counter.Add(v, next[v].Count);
            }

            return found;
        }

        /// <summary>Asks each vertex that not all sources have seen which of them have come to one of its in row. How many are reached; -1 when stopped.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int Pull(TSet all, int distance, Cells<TSet> seen, Cells<TSet> now, Cells<TSet> next, Cells<int> reached)
        {
            var (start, neighbours, found, count) = (topology.In.Start, topology.In.Neighbours, 0, topology.Count);
            Counter counter = new(_tallies.Cells, distance);
            for (var v = 0; v < count; v++)
            {
                if (v % Stretch == 0 && !workers.GoesOn(worker))
                {
                    return -1;
                }

                var before = seen[v];
                var missing = all - before;
                TSet anew = default;
                if (!missing.IsEmpty)
                {
                    for (int arc = start[v], end = start[v + 1]; arc < end; arc++)
                    {
                        anew |= now[neighbours[arc]];
                        if ((arc & 7) == 7 && (missing - anew).IsEmpty)
                        {
                            break;
                        }
                    }

                    anew -= before;
                    if (!anew.IsEmpty)
                    {
                        seen[v] = before | anew;
                        reached[found++] = v;
                        counter.Add(v, anew.Count);
                    }
                }

                next[v] = anew;
            }

            return found;
        }

        /// <summary>Adds to the tallies what is reached at one distance.</summary>
        private readonly struct Counter(Cells<Tally> tallies, int distance)
        {
            private readonly ulong _inverse = (1UL << 63) / (uint)distance;

            public void Add(int vertex, int sources)
            {
                ref var tally = ref tallies[vertex];
                tally = new(tally.Reached + sources, tally.Total + ((long)sources * distance), tally.Inverse + Math.BigMul(_inverse, (uint)sources));
            }
        }
    }
}
