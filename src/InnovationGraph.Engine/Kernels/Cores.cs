using System.Runtime.CompilerServices;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// For each node the highest k of which it is in the k-core: what is left when nodes with fewer than k neighbours left are taken away
/// again and again. Vertices lie in order of the neighbours they have left, in bins that one moves down by a swap.
/// </summary>
/// <remarks>
/// Time and space: linear. Arcs count either way; loops count nothing, parallel arcs each, so rows without any give the core of the simple
/// graph. Batagelj and Zaversnik, An O(m) algorithm for cores decomposition of networks, 2003.
/// </remarks>
internal static class Cores
{
    private const int Stretch = 1 << 14;

    /// <summary>By node; null when the budget is spent.</summary>
    /// <param name="topology">One whose arcs have no direction.</param>
    /// <param name="workers">Whose budget it is; one thread does it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[]? Find(Topology topology, Workers workers)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(topology.IsDirected, true, nameof(topology));
        var count = topology.Count;
        using NativeArray<int> degrees = new(count, isZeroed: true), vertices = new(count), places = new(count);
        var (degree, vertex, place, start, neighbours) = (degrees.Cells, vertices.Cells, places.Cells, topology.Out.Start, topology.Out.Neighbours);
        var highest = 0;
        for (var v = 0; v < count; v++)
        {
            for (int arc = start[v], end = start[v + 1]; arc < end; arc++)
            {
                degree[v] = neighbours[arc] == v ? degree[v] : degree[v] + 1;
            }

            highest = Math.Max(highest, degree[v]);
        }

        // Where the vertices with so many neighbours left start in the order.
        using NativeArray<int> bins = new(highest + 2L, isZeroed: true);
        var bin = bins.Cells;
        for (var v = 0; v < count; v++)
        {
            bin[degree[v] + 1]++;
        }

        for (var k = 0; k <= highest; k++)
        {
            bin[k + 1] += bin[k];
        }

        for (var v = 0; v < count; v++)
        {
            place[v] = bin[degree[v]]++;
            vertex[place[v]] = v;
        }

        for (var k = highest; k > 0; k--)
        {
            bin[k] = bin[k - 1];
        }

        bin[0] = 0;
        for (var at = 0; at < count; at++)
        {
            if (at % Stretch == 0 && !workers.GoesOn(0))
            {
                return null;
            }

            var v = vertex[at];
            for (int arc = start[v], end = start[v + 1]; arc < end; arc++)
            {
                var u = neighbours[arc];
                var left = degree[u];
                if (left > degree[v])
                {
                    // Change places with the first of its bin, which then ends one later for the bin below.
                    var (from, to) = (place[u], bin[left]++);
                    var other = vertex[to];
                    (vertex[from], vertex[to], place[other], place[u], degree[u]) = (other, u, from, to, left - 1);
                }
            }
        }

        return topology.ByNode(degree);
    }
}
