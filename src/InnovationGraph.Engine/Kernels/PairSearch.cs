using System.Collections.Concurrent;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// One shortest path between two vertices: a search from each end, the one with fewer arcs before it going on by a level. A level first
/// only looks whether one of its arcs leads into what the other side reached, and if so the path is found and nothing was written; else
/// it marks what it reaches.
/// </summary>
/// <remarks>
/// Returns the vertices of a path with the fewest hops: of several, the same one each time. Time: the arcs of the levels of both sides;
/// space: two bits and two ints a vertex for each search at the same time, kept for the next. What is marked is cleared along the queues,
/// so a search costs what it visits, however large the graph. I. Pohl, Bi-directional search, Machine Intelligence 6, 1971.
/// </remarks>
internal sealed class PairSearch(Topology graph) : IDisposable
{
    private readonly ConcurrentBag<Scratch> _pool = [];

    /// <summary>The vertices of the path, first to last, into <paramref name="path"/>; empty where there is none. False when the budget is spent.</summary>
    public bool Find(int source, int target, List<int> path, QueryBudget budget)
    {
        path.Clear();
        if (source == target)
        {
            path.Add(source);
            return true;
        }

        if (!_pool.TryTake(out var scratch))
        {
            scratch = new(graph.Count);
        }

        var isWhole = Find(graph.Out, graph.In, source, target, scratch, path, budget);
        _pool.Add(scratch);
        GC.KeepAlive(graph);
        return isWhole;
    }

    public void Dispose()
    {
        while (_pool.TryTake(out var scratch))
        {
            scratch.Dispose();
        }
    }

    private static bool Find(Rows outRows, Rows inRows, int source, int target, Scratch scratch, List<int> path, QueryBudget budget)
    {
        Side forward = new(outRows, scratch.Forward), backward = new(inRows, scratch.Backward);
        forward.Begin(source);
        backward.Begin(target);
        var isWhole = true;
        while (forward.FrontSize > 0 && backward.FrontSize > 0)
        {
            var isForward = forward.FrontArcs <= backward.FrontArcs;
            isWhole = budget.Spend(isForward ? forward.FrontArcs : backward.FrontArcs);
            if (!isWhole)
            {
                break;
            }

            var (u, v) = isForward ? forward.Meet(backward.Marks) : backward.Meet(forward.Marks);
            if (u >= 0)
            {
                forward.Trace(isForward ? u : v, path);
                path.Reverse();
                backward.Trace(isForward ? v : u, path);
                break;
            }

            if (isForward)
            {
                forward.Advance();
            }
            else
            {
                backward.Advance();
            }
        }

        forward.Clear();
        backward.Clear();
        return isWhole;
    }

    /// <summary>One side's search: its marks, its queue and from where each vertex was reached.</summary>
    private struct Side(Rows rows, SideMemory memory)
    {
        private readonly Cells<int> _queue = memory.Queue.Cells;
        private readonly Cells<int> _from = memory.From.Cells;
        private int _first;
        private int _end;

        public readonly Cells<ulong> Marks { get; } = memory.Marks.Words;

        public readonly int FrontSize => _end - _first;

        public long FrontArcs { get; private set; }

        public void Begin(int vertex)
        {
            (_first, _end, FrontArcs) = (0, 0, 0);
            Reach(vertex, vertex);
        }

        /// <summary>The first arc of the front that leads into the other side's marks; -1 for none.</summary>
        public readonly (int From, int To) Meet(Cells<ulong> others)
        {
            var (start, neighbours) = (rows.Start, rows.Neighbours);
            for (var at = _first; at < _end; at++)
            {
                var u = _queue[at];
                var rowEnd = start[u + 1];
                for (var arc = start[u]; arc < rowEnd; arc++)
                {
                    if (Bitmap.Has(others, neighbours[arc]))
                    {
                        return (u, neighbours[arc]);
                    }
                }
            }

            return (-1, -1);
        }

        public void Advance()
        {
            var (start, neighbours) = (rows.Start, rows.Neighbours);
            FrontArcs = 0;
            var end = _end;
            for (; _first < end; _first++)
            {
                var u = _queue[_first];
                var rowEnd = start[u + 1];
                for (var arc = start[u]; arc < rowEnd; arc++)
                {
                    var v = neighbours[arc];
                    if (!Bitmap.Has(Marks, v))
                    {
                        Reach(v, u);
                    }
                }
            }
        }

        /// <summary>Adds the way back from a vertex to where this side began.</summary>
        public readonly void Trace(int vertex, List<int> path)
        {
            path.Add(vertex);
            for (; _from[vertex] != vertex; vertex = _from[vertex])
            {
                path.Add(_from[vertex]);
            }
        }

        public readonly void Clear()
        {
            for (var at = 0; at < _end; at++)
            {
                Marks[_queue[at] >> 6] = 0;
            }
        }

        private void Reach(int vertex, int from)
        {
            Bitmap.Set(Marks, vertex);
            _from[vertex] = from;
            _queue[_end++] = vertex;
            FrontArcs += rows.Length(vertex);
        }
    }

    private sealed class SideMemory(int count) : IDisposable
    {
        public Bitmap Marks { get; } = new(count);

        public NativeArray<int> Queue { get; } = new(count);

        public NativeArray<int> From { get; } = new(count);

        public void Dispose()
        {
            Marks.Dispose();
            Queue.Dispose();
            From.Dispose();
        }
    }

    private sealed class Scratch(int count) : IDisposable
    {
        public SideMemory Forward { get; } = new(count);

        public SideMemory Backward { get; } = new(count);

        public void Dispose()
        {
            Forward.Dispose();
            Backward.Dispose();
        }
    }
}
