namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// Hops from one vertex to all others. While the front is small its arcs are followed; while it is large, each vertex that is not reached
/// yet looks for one of the front among those it can be reached from, and stops at the first.
/// </summary>
/// <remarks>
/// Returns, by vertex, the number of hops, -1 where none lead there. Time: linear in vertices and arcs at worst, less where the front is
/// large; space: an int and three bits a vertex. Parallel arcs and loops change nothing. The front's order varies between runs, the hops
/// do not. S. Beamer, K. Asanovic and D. Patterson, Direction-optimizing breadth-first search, SC 2012.
/// </remarks>
internal static class BreadthFirstSearch
{
    public const int Unreached = -1;

    // Beamer's: down while the front's arcs are a 15th of those left, and again when it is an 18th of the vertices.
    private const int Down = 15;
    private const int Up = 18;
    private const int FrontBlock = 256;
    private const int ArcsForAll = 1 << 14;
    private const int ArcsBetweenLooks = 1 << 16;

    /// <summary>The hops by vertex; null when the budget is spent.</summary>
    public static NativeArray<int>? Search(Topology graph, int source, Workers workers)
    {
        NativeArray<int> hops = new(graph.Count);
        using Bitmap visited = new(graph.Count), front = new(graph.Count), next = new(graph.Count);
        using NativeArray<int> queue = new(graph.Count), nextQueue = new(graph.Count);
        State state = new(graph.Out, graph.In, hops.Cells, visited.Words, front.Words, next.Words, queue.Cells, nextQueue.Cells);
        state.Hops.Fill(Unreached);
        state.Hops[source] = 0;
        Bitmap.Set(state.Visited, source);
        state.Queue[0] = source;
        var (size, level, arcsLeft, sinceLook) = (1, 1, (long)graph.ArcCount, 0L);
        while (size > 0)
        {
            var arcs = ArcsOf(state, size);
            arcsLeft -= arcs;
            sinceLook += arcs + 1;
            var isWhole = true;
            if (sinceLook > ArcsBetweenLooks)
            {
                (isWhole, sinceLook) = (workers.GoesOn(0), 0);
            }

            if (!isWhole)
            {
                size = 0;
            }
            else if (arcs > arcsLeft / Down && size > 1)
            {
                isWhole = BottomUp(state, graph.Count, ref size, ref level, workers);
            }
            else
            {
                isWhole = TopDown(state, ref size, arcs, level++, workers);
                state = state with { Queue = state.NextQueue, NextQueue = state.Queue };
            }

            if (!isWhole)
            {
                hops.Dispose();
                return null;
            }
        }

        GC.KeepAlive(graph);
        return hops;
    }

    private static long ArcsOf(State state, int size)
    {
        var arcs = 0L;
        for (var at = 0; at < size; at++)
        {
            arcs += state.Out.Length(state.Queue[at]);
        }

        return arcs;
    }

    private static bool TopDown(State state, ref int size, long arcs, int level, Workers workers)
    {
        var found = 0;
        if (arcs < ArcsForAll)
        {
            // Less work than it would be to tell others of it.
            Follow(state, 0, size, level, ref found);
            size = found;
            return true;
        }

        var isWhole = workers.ForBlocks(size, FrontBlock, (first, end, _) => Follow(state, (int)first, (int)end, level, ref found));
        size = found;
        return isWhole;
    }

    private static void Follow(State state, int first, int end, int level, ref int found)
    {
        var (start, neighbours, hops, visited, queue) = (state.Out.Start, state.Out.Neighbours, state.Hops, state.Visited, state.NextQueue);
        for (var at = first; at < end; at++)
        {
            var u = state.Queue[at];
            var rowEnd = start[u + 1];
            for (var arc = start[u]; arc < rowEnd; arc++)
            {
                var v = neighbours[arc];
                if (Bitmap.TrySet(visited, v))
                {
                    hops[v] = level;
                    queue[Interlocked.Increment(ref found) - 1] = v;
                }
            }
        }
    }

    /// <summary>Goes level by level until the front is small again and shrinks; leaves it in the queue.</summary>
    private static bool BottomUp(State state, int count, ref int size, ref int level, Workers workers)
    {
        state.Front.Fill(0);
        for (var at = 0; at < size; at++)
        {
            Bitmap.Set(state.Front, state.Queue[at]);
        }

        int before;
        do
        {
            before = size;
            var (now, hop, found) = (state, level++, 0);
            if (!workers.ForBlocks(count, Workers.Block, (first, end, _) => Interlocked.Add(ref found, LookUp(now, (int)first, (int)end, hop))))
            {
                return false;
            }

            size = found;
            state = state with { Front = state.Next, Next = state.Front };
        }
        while (size >= before || size > count / Up);

        var filled = 0;
        for (var word = 0; filled < size; word++)
        {
            for (var bits = state.Front[word]; bits != 0;)
            {
                state.Queue[filled++] = (word * Bitmap.WordBits) + Bitmap.TakeLowest(ref bits);
            }
        }

        return true;
    }

    /// <summary>A block has whole words of the bitmaps, so nobody else writes them.</summary>
    private static int LookUp(State state, int first, int end, int hop)
    {
        var (start, neighbours, front, hops) = (state.In.Start, state.In.Neighbours, state.Front, state.Hops);
        var found = 0;
        for (var word = first / Bitmap.WordBits; word * Bitmap.WordBits < end; word++)
        {
            var unreached = ~state.Visited[word];
            if (end - (word * Bitmap.WordBits) < Bitmap.WordBits)
            {
                unreached &= (1UL << (end & 63)) - 1;
            }

            var reached = 0UL;
            while (unreached != 0)
            {
                var bit = Bitmap.TakeLowest(ref unreached);
                var v = (word * Bitmap.WordBits) + bit;
                var rowEnd = start[v + 1];
                for (var arc = start[v]; arc < rowEnd; arc++)
                {
                    if (Bitmap.Has(front, neighbours[arc]))
                    {
                        reached |= 1UL << bit;
                        hops[v] = hop;
                        found++;
                        break;
                    }
                }
            }

            state.Visited[word] |= reached;
            state.Next[word] = reached;
        }

        return found;
    }

    private readonly record struct State(
        Rows Out,
        Rows In,
        Cells<int> Hops,
        Cells<ulong> Visited,
        Cells<ulong> Front,
        Cells<ulong> Next,
        Cells<int> Queue,
        Cells<int> NextQueue);
}
