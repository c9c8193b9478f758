using System.Runtime.CompilerServices;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// How many triangles each node is in. Every edge of a triangle leads, of its two ends, from the one of lower degree to the one of higher,
/// so the rows cut off there are short even at hubs; what two of them have in common is found with a mark for each vertex of one.
/// </summary>
/// <remarks>
/// Time: arcs times the longest such row, which is below the square root of twice the arcs; space: a mark a vertex and thread. Arcs
/// count either way; loops and parallel arcs make no triangle. Schank and Wagner, Finding, counting and listing all triangles in large graphs, 2005.
/// </remarks>
internal static class Triangles
{
    private const int Block = 1024;

    /// <summary>By node; null when the budget is spent.</summary>
    /// <param name="topology">One whose arcs have no direction.</param>
    /// <param name="workers">Who works on it.</param>
    public static long[]? Count(Topology topology, Workers workers)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(topology.IsDirected, true, nameof(topology));
        var counters = new Counter?[workers.Threads];
        try
        {
            if (!workers.ForBlocks(topology.Count, Block, (first, end, worker) => (counters[worker] ??= new(topology)).Count((int)first, (int)end)))
            {
                return null;
            }

            var counts = new long[topology.Count];
            foreach (var counter in counters)
            {
                for (var vertex = 0; counter is not null && vertex < counts.Length; vertex++)
                {
                    counts[topology.NodeOf[vertex]] += counter.Counts[vertex];
                }
            }

            return counts;
        }
        finally
        {
            foreach (var counter in counters)
            {
                counter?.Dispose();
            }

            GC.KeepAlive(topology);
        }
    }

    private sealed class Counter : IDisposable
    {
        private readonly Rows _rows;
        private readonly NativeArray<long> _counts;
        private readonly NativeArray<byte> _marks;

        public Counter(Topology topology)
        {
            _rows = topology.Out;
            (_counts, _marks) = (new(topology.Count, isZeroed: true), new(topology.Count, isZeroed: true));
            Counts = _counts.Cells;
        }

        public Cells<long> Counts { get; }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Count(int first, int end)
        {
            var (start, neighbours, marks, counts) = (_rows.Start, _rows.Neighbours, _marks.Cells, Counts);
            for (var u = first; u < end; u++)
            {
                // Vertices are in order of degree and rows in order of vertices, so a row starts with those of higher degree.
                int from = start[u], last = start[u + 1], to = from;
                for (; to < last && neighbours[to] < u; to++)
                {
                    marks[neighbours[to]] = 1;
                }

                var own = 0L;
                for (var arc = from; arc < to; arc++)
                {
                    var v = neighbours[arc];
                    if (arc > from && v == neighbours[arc - 1])
                    {
                        continue;
                    }

                    var (common, before) = (0L, -1);
                    for (int second = start[v], end2 = start[v + 1]; second < end2 && neighbours[second] < v; second++)
                    {
                        var w = neighbours[second];
                        if (marks[w] != 0 && w != before)
                        {
                            common++;
                            counts[w]++;
                        }

                        before = w;
                    }

                    counts[v] += common;
                    own += common;
                }

                counts[u] += own;
                for (var arc = from; arc < to; arc++)
                {
                    marks[neighbours[arc]] = 0;
                }
            }
        }

        public void Dispose()
        {
            _counts.Dispose();
            _marks.Dispose();
        }
    }
}
