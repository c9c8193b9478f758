using System.Numerics;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// Edges into rows by two counting sorts: arcs into buckets of neighbouring vertices, one stream each, then within a bucket, which fits
/// the cache, into rows, each of which is sorted. Blocks of edges are counted before they are written, so every arc has its place and the
/// rows are the same whatever the number of threads.
/// </summary>
/// <remarks>Time: linear in nodes and edges but for the sorting of rows; space: 8 bytes an arc (12 with weights) beside the rows themselves.</remarks>
internal static class TopologyBuilder
{
    private const int EdgeBlock = 1 << 16;
    private const int MostBuckets = 256;
    private const int LeastInBucket = 256;
    private const int ShortRow = 24;

    /// <summary>Null when the budget is spent.</summary>
    public static Topology? Build(EdgeView edges, Workers workers)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(edges.Sources.Length * (edges.IsDirected ? 1 : 2), int.MaxValue, nameof(edges));
        NativeArray<int> nodeOf = new(edges.Count), vertexOf = new(edges.Count);
        var outRows = Order(edges, nodeOf.Cells, vertexOf.Cells, workers) ? MakeRows(edges, edges.Sources, edges.Targets, vertexOf.Cells, workers) : null;
        var inRows = edges.IsDirected && outRows is not null ? MakeRows(edges, edges.Targets, edges.Sources, vertexOf.Cells, workers) : outRows;
        if (outRows is not null && inRows is not null)
        {
            return new(edges.Count, outRows, inRows, nodeOf, vertexOf);
        }

        outRows?.Dispose();
        nodeOf.Dispose();
        vertexOf.Dispose();
        return null;
    }

    /// <summary>Numbers the vertices by degree, highest first.</summary>
    private static bool Order(EdgeView edges, Cells<int> nodeOf, Cells<int> vertexOf, Workers workers)
    {
        using NativeArray<int> counts = new((long)edges.Count * workers.Threads, isZeroed: true);
        var degrees = counts.Cells;
        var isWhole = workers.ForBlocks(
            edges.Sources.Length, EdgeBlock, (first, end, worker) => CountDegrees(edges, first, end, degrees.Slice((long)worker * edges.Count, edges.Count)));
        if (!isWhole)
        {
            return false;
        }

        var highest = 0;
        for (var node = 0; node < edges.Count; node++)
        {
            for (var worker = 1; worker < workers.Threads; worker++)
            {
                degrees[node] += degrees[((long)worker * edges.Count) + node];
            }

            highest = Math.Max(highest, degrees[node]);
        }

        // Where the vertices of each degree start: those of higher degree come before.
        using NativeArray<int> starts = new(highest + 2L, isZeroed: true);
        var start = starts.Cells;
        for (var node = 0; node < edges.Count; node++)
        {
            start[highest - degrees[node] + 1]++;
        }

        for (var rank = 0; rank <= highest; rank++)
        {
            start[rank + 1] += start[rank];
        }

        for (var node = 0; node < edges.Count; node++)
        {
            var vertex = start[highest - degrees[node]]++;
            nodeOf[vertex] = node;
            vertexOf[node] = vertex;
        }

        return true;
    }

    private static void CountDegrees(EdgeView edges, long first, long end, Cells<int> degrees)
    {
        var (sources, targets) = (edges.Sources, edges.Targets);
        for (var edge = first; edge < end; edge++)
        {
            int u = sources[edge], v = targets[edge];
            degrees[u]++;
            if (u != v)
            {
                degrees[v]++;
            }
        }
    }

    private static Topology.OwnedRows? MakeRows(EdgeView edges, Cells<int> from, Cells<int> to, Cells<int> vertexOf, Workers workers)
    {
        var shift = Math.Max(BitOperations.Log2(LeastInBucket), BitOperations.Log2((uint)Math.Max(1, edges.Count - 1)) + 1 - BitOperations.Log2(MostBuckets));
        Plan plan = new(edges, from, to, vertexOf, shift, Math.Max(1, ((edges.Count - 1) >> shift) + 1));
        var blocks = (int)((from.Length + EdgeBlock - 1) / EdgeBlock);
        var places = new int[blocks][];
        if (!workers.Run(blocks, (block, _) => places[block] = CountBuckets(plan, block)))
        {
            return null;
        }

        var bucketStart = Accumulate(places, plan.Buckets);
        var arcs = bucketStart[^1];
        using NativeArray<long> pairs = new(arcs);
        using var pairWeights = edges.Weights.IsEmpty ? null : new NativeArray<int>(arcs);
        var (pair, pairWeight) = (pairs.Cells, pairWeights?.Cells ?? default);
        NativeArray<int> start = new(edges.Count + 1L), neighbours = new(arcs);
        var weights = pairWeights is null ? null : new NativeArray<int>(arcs);
        Topology.OwnedRows rows = new(start, neighbours, weights);
        var view = rows.Rows;
        view.Start[edges.Count] = arcs;
        if (workers.Run(blocks, (block, _) => Distribute(plan, block, places[block], pair, pairWeight))
            && workers.Run(plan.Buckets, (bucket, _) => FillBucket(plan, bucket, bucketStart, pair, pairWeight, view)))
        {
            return rows;
        }

        rows.Dispose();
        return null;
    }

    private static int[] CountBuckets(Plan plan, int block)
    {
        var counts = new int[plan.Buckets];
        var (from, to, vertexOf) = (plan.From, plan.To, plan.VertexOf);
        var isBothWays = !plan.Edges.IsDirected;
        var end = plan.EndOf(block);
        for (var edge = (long)block * EdgeBlock; edge < end; edge++)
        {
            int source = from[edge], target = to[edge];
            counts[vertexOf[source] >> plan.Shift]++;
            if (isBothWays && source != target)
            {
                counts[vertexOf[target] >> plan.Shift]++;
            }
        }

        return counts;
    }

    /// <summary>Turns each block's counts into where it writes; returns where each bucket starts, one more at the end.</summary>
    private static int[] Accumulate(int[][] counts, int buckets)
    {
        var bucketStart = new int[buckets + 1];
        var total = 0;
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            bucketStart[bucket] = total;
            foreach (var block in counts)
            {
                (block[bucket], total) = (total, total + block[bucket]);
            }
        }

        bucketStart[buckets] = total;
        return bucketStart;
    }

    private static void Distribute(Plan plan, int block, int[] place, Cells<long> pairs, Cells<int> pairWeights)
    {
        var (from, to, vertexOf, weights) = (plan.From, plan.To, plan.VertexOf, plan.Edges.Weights);
        var (isBothWays, isWeighted) = (!plan.Edges.IsDirected, !weights.IsEmpty);
        var end = plan.EndOf(block);
        for (var edge = (long)block * EdgeBlock; edge < end; edge++)
        {
            long u = vertexOf[from[edge]], v = vertexOf[to[edge]];
            var at = place[u >> plan.Shift]++;
            pairs[at] = u << 32 | v;
            if (isWeighted)
            {
                pairWeights[at] = weights[edge];
            }

            if (isBothWays && u != v)
            {
                at = place[v >> plan.Shift]++;
                pairs[at] = v << 32 | u;
                if (isWeighted)
                {
                    pairWeights[at] = weights[edge];
                }
            }
        }
    }

    private static void FillBucket(Plan plan, int bucket, int[] bucketStart, Cells<long> pairs, Cells<int> pairWeights, Rows rows)
    {
        var firstVertex = bucket << plan.Shift;
        var endVertex = Math.Min(plan.Edges.Count, firstVertex + (1 << plan.Shift));
        int first = bucketStart[bucket], end = bucketStart[bucket + 1];
        var next = new int[endVertex - firstVertex + 1];
        for (var at = first; at < end; at++)
        {
            next[(int)(pairs[at] >> 32) - firstVertex + 1]++;
        }

        var start = rows.Start;
        next[0] = first;
        for (var i = 0; i < next.Length - 1; i++)
        {
            next[i + 1] += next[i];
            start[firstVertex + i] = next[i];
        }

        if (pairWeights.IsEmpty)
        {
            var neighbours = rows.Neighbours;
            for (var at = first; at < end; at++)
            {
                var pair = pairs[at];
                neighbours[next[(int)(pair >> 32) - firstVertex]++] = (int)pair;
            }

            for (var vertex = firstVertex; vertex < endVertex; vertex++)
            {
                // The next vertex's row starts where this one's ends, which is how far it was filled.
                var from = start[vertex];
                Sort(neighbours.Span(from, next[vertex - firstVertex] - from));
            }
        }
        else
        {
            FillWeighted(first, end, firstVertex, next, pairs, pairWeights, rows);
        }
    }

    private static void FillWeighted(int first, int end, int firstVertex, int[] next, Cells<long> pairs, Cells<int> pairWeights, Rows rows)
    {
        // Sorted by neighbour, then weight.
        using NativeArray<long> arcs = new(end - first);
        var arc = arcs.Cells;
        for (var at = first; at < end; at++)
        {
            arc[next[(int)(pairs[at] >> 32) - firstVertex]++ - first] = pairs[at] << 32 | (uint)pairWeights[at];
        }

        for (var i = 0; i < next.Length - 1; i++)
        {
            var from = rows.Start[firstVertex + i];
            arc.Span(from - first, next[i] - from).Sort();
        }

        for (var at = first; at < end; at++)
        {
            rows.Neighbours[at] = (int)(arc[at - first] >> 32);
            rows.Weights[at] = (int)arc[at - first];
        }
    }

    /// <summary>Insertion for the short rows that most are.</summary>
    private static void Sort(Span<int> row)
    {
        if (row.Length > ShortRow)
        {
            row.Sort();
            return;
        }

        for (var i = 1; i < row.Length; i++)
        {
            var item = row[i];
            var at = i;
            for (; at > 0 && row[at - 1] > item; at--)
            {
                row[at] = row[at - 1];
            }

            row[at] = item;
        }
    }

    /// <summary>What is sorted how: arcs lead from one column of the edges to the other, and go to the bucket of their vertex by a shift.</summary>
    private sealed record Plan(EdgeView Edges, Cells<int> From, Cells<int> To, Cells<int> VertexOf, int Shift, int Buckets)
    {
        public long EndOf(int block) => Math.Min(From.Length, (block + 1L) * EdgeBlock);
    }
}
