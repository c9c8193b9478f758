namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// The connected components, whichever way arcs run. Each vertex first hangs below its lowest neighbour, which in degree order is a hub;
/// that joins nearly all of the largest component, whose vertices then need not look at their other arcs: an arc that leaves it is seen
/// from its other end.
/// </summary>
/// <remarks>
/// Returns, by vertex, the lowest vertex of its component. Time: near-linear in vertices and arcs, and for most graphs in the vertices
/// alone; space: an int a vertex. Loops and parallel arcs change nothing; a vertex without arcs is a component. M. Sutton, T. Ben-Nun and
/// A. Barak, Optimizing parallel graph connectivity computation via subgraph sampling (Afforest), IPDPS 2018; planting at the lowest
/// label after M. Koohi Esfahani, P. Kilpatrick and H. Vandierendonck, Thrifty label propagation, CLUSTER 2021.
/// </remarks>
internal static class ConnectedComponents
{
    private const int Samples = 1024;

    /// <summary>The lowest vertex of each vertex's component; null when the budget is spent.</summary>
    public static NativeArray<int>? Find(Topology graph, Workers workers)
    {
        NativeArray<int> roots = new(graph.Count);
        var (parents, outRows, inRows, isDirected) = (roots.Cells, graph.Out, graph.In, graph.IsDirected);
        var isWhole = workers.ForBlocks(graph.Count, Workers.Block, (first, end, _) => Plant(parents, outRows, inRows, (int)first, (int)end))
            && workers.ForBlocks(graph.Count, Workers.Block, (first, end, _) => Compress(parents, (int)first, (int)end));
        if (isWhole && graph.Count > 0)
        {
            var largest = MostFrequent(parents);
            isWhole = workers.ForBlocks(graph.Count, Workers.Block, (first, end, _) =>
                {
                    Join(parents, outRows, largest, (int)first, (int)end);
                    if (isDirected)
                    {
                        Join(parents, inRows, largest, (int)first, (int)end);
                    }
                })
                && workers.ForBlocks(graph.Count, Workers.Block, (first, end, _) => Compress(parents, (int)first, (int)end));
        }

        GC.KeepAlive(graph);
        if (isWhole)
        {
            return roots;
        }

        roots.Dispose();
        return null;
    }

    /// <summary>A parent is never above its child, so there is no circle, and each vertex is written by one worker alone.</summary>
    private static void Plant(Cells<int> parents, Rows outRows, Rows inRows, int first, int end)
    {
        for (var v = first; v < end; v++)
        {
            parents[v] = Math.Min(Lowest(outRows, v), Lowest(inRows, v));
        }
    }

    private static int Lowest(Rows rows, int v)
    {
        var start = rows.Start[v];
        return start == rows.Start[v + 1] ? v : Math.Min(v, rows.Neighbours[start]);
    }

    private static void Compress(Cells<int> parents, int first, int end)
    {
        for (var v = first; v < end; v++)
        {
            var root = Volatile.Read(ref parents[v]);
            for (var above = Volatile.Read(ref parents[root]); above != root; above = Volatile.Read(ref parents[root]))
            {
                root = above;
            }

            Volatile.Write(ref parents[v], root);
        }
    }

    /// <summary>The root that most of evenly spread samples have: a guess that costs time if it is wrong and nothing else.</summary>
    private static int MostFrequent(Cells<int> parents)
    {
        var step = Math.Max(1, parents.Length / Samples);
        Dictionary<int, int> counts = [];
        for (long v = 0; v < parents.Length; v += step)
        {
            counts[parents[v]] = counts.GetValueOrDefault(parents[v]) + 1;
        }

        return counts.MaxBy(count => (count.Value, -count.Key)).Key;
    }

    private static void Join(Cells<int> parents, Rows rows, int largest, int first, int end)
    {
        for (var v = first; v < end; v++)
        {
            if (Volatile.Read(ref parents[v]) == largest)
            {
                continue;
            }

            var rowEnd = rows.Start[v + 1];
            for (var arc = rows.Start[v]; arc < rowEnd; arc++)
            {
                Link(parents, v, rows.Neighbours[arc]);
            }
        }
    }

    /// <summary>Hangs the higher of two roots below the lower, unless someone else hung it elsewhere; then climbs on.</summary>
    private static void Link(Cells<int> parents, int u, int v)
    {
        int one = Volatile.Read(ref parents[u]), other = Volatile.Read(ref parents[v]);
        while (one != other)
        {
            int high = Math.Max(one, other), low = Math.Min(one, other);
            var above = Volatile.Read(ref parents[high]);
            if (above == low || (above == high && Interlocked.CompareExchange(ref parents[high], low, high) == high))
            {
                return;
            }

            (one, other) = (Volatile.Read(ref parents[Volatile.Read(ref parents[high])]), Volatile.Read(ref parents[low]));
        }
    }
}
