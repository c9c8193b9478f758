namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// The least sum of weights from one vertex to all others. Vertices wait in bins a step of distance wide; those of the nearest bin are gone
/// on from at once, by several workers, and may come back to it when a nearer way is found. A worker goes on alone with what it put
/// into the bin at hand while that is little, so that a long thin graph is not all waiting for each other.
/// </summary>
/// <remarks>
/// Returns the distances by vertex, <see cref="Unreached"/> where no way leads there. Weights are whole numbers of at least 1; distances
/// have their unit. Time: arcs times the times a vertex comes back, which is seldom; space: an int a vertex and the bins. Of parallel arcs
/// the lightest counts, loops never. Vertices are met in any order, the distances are the same. U. Meyer and P. Sanders, Delta-stepping: a
/// parallelizable shortest path algorithm, Journal of Algorithms 49 (2003) 114-152; bucket fusion after Y. Zhang and others, Optimizing
/// ordered graph algorithms with GraphIt, CGO 2020.
/// </remarks>
internal sealed class DeltaStepping
{
    public const int Unreached = int.MaxValue;

    private const int Samples = 1024;
    private const int FrontBlock = 64;
    private const int FrontForAll = 2 * FrontBlock;
    private const int Fused = 1000;
    private const int HighestShift = 30;

    private readonly Rows _rows;
    private readonly Cells<int> _distances;
    private readonly int _shift;
    private readonly Bins[] _bins;
    // Whether some arc led further than a distance can be, perhaps to where a nearer way leads.
    private int _wentTooFar;

    private DeltaStepping(Rows rows, Cells<int> distances, int shift, int workers)
    {
        (_rows, _distances, _shift) = (rows, distances, shift);
        _bins = [.. Enumerable.Range(0, workers).Select(_ => new Bins())];
    }

    /// <summary>The distances by vertex; null when the budget is spent.</summary>
    /// <exception cref="OverflowException">The weights of a way add up to more than a distance can be.</exception>
    public static NativeArray<int>? Search(Topology graph, int source, Workers workers)
    {
        NativeArray<int> distances = new(graph.Count);
        distances.Cells.Fill(Unreached);
        distances.Cells[source] = 0;
        DeltaStepping search = new(graph.Out, distances.Cells, ShiftFor(graph), workers.Threads);
        var isWhole = search.Run(source, workers);
        var isTooFar = isWhole && search._wentTooFar != 0 && search.LeavesAnyTooFar(graph.Count);
        GC.KeepAlive(graph);
        if (isWhole && !isTooFar)
        {
            return distances;
        }

        distances.Dispose();
        return isWhole ? throw new OverflowException(FormattableString.Invariant($"The weights of a way add up to {Unreached} or more.")) : null;
    }

    /// <summary>
    /// The step, as a power of two: the highest weight over the mean degree, as Meyer and Sanders advise for weights drawn evenly; the
    /// highest is taken for twice the mean of evenly spread samples.
    /// </summary>
    private static int ShiftFor(Topology graph)
    {
        if (graph.ArcCount == 0)
        {
            return 0;
        }

        var step = Math.Max(1, graph.ArcCount / Samples);
        double sum = 0, samples = 0;
        for (var arc = 0L; arc < graph.ArcCount; arc += step, samples++)
        {
            sum += graph.Out.Weights[arc];
        }

        return Math.Clamp(Math.ILogB(2 * sum / samples * graph.Count / graph.ArcCount), 0, HighestShift);
    }

    private bool Run(int source, Workers workers)
    {
        int[] front = [source];
        for (var (bin, size) = (0, 1); size > 0;)
        {
            var (now, items) = (bin, front);
            if (size < FrontForAll)
            {
                // Less work than it would be to tell others of it.
                if (!workers.Run(1, (_, worker) => GoOn(items, 0, size, now, _bins[worker])))
                {
                    return false;
                }
            }
            else if (!workers.ForBlocks(size, FrontBlock, (first, end, worker) => GoOn(items, (int)first, (int)end, now, _bins[worker])))
            {
                return false;
            }

            bin = _bins.Min(bins => bins.Lowest(now));
            size = 0;
            foreach (var bins in _bins)
            {
                bins.Take(bin, ref front, ref size);
            }
        }

        return true;
    }

    /// <summary>Whether an arc leads from a vertex that was reached to one that was not.</summary>
    private bool LeavesAnyTooFar(int count)
    {
        for (var u = 0; u < count; u++)
        {
            var rowEnd = _rows.Start[u + 1];
            for (var arc = _rows.Start[u]; _distances[u] != Unreached && arc < rowEnd; arc++)
            {
                if (_distances[_rows.Neighbours[arc]] == Unreached)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void GoOn(int[] front, int first, int end, int bin, Bins bins)
    {
        // What is nearer than the bin was gone on from since it was put here.
        var least = (long)bin << _shift;
        for (var at = first; at < end; at++)
        {
            if (Volatile.Read(ref _distances[front[at]]) >= least)
            {
                Relax(front[at], bins);
            }
        }

        while (bins.TakeFew(bin, Fused) is { Count: > 0 } few)
        {
            for (var at = 0; at < few.Count; at++)
            {
                if (Volatile.Read(ref _distances[few.Items[at]]) >= least)
                {
                    Relax(few.Items[at], bins);
                }
            }

            bins.GiveBack(few);
        }
    }

    private void Relax(int u, Bins bins)
    {
        var (start, neighbours, weights, distances, shift) = (_rows.Start, _rows.Neighbours, _rows.Weights, _distances, _shift);
        var distance = (uint)Volatile.Read(ref distances[u]);
        var rowEnd = start[u + 1];
        for (var arc = start[u]; arc < rowEnd; arc++)
        {
            // Of two numbers below 2^31, so it does not overflow here.
            var through = distance + (uint)weights[arc];
            ref var to = ref distances[neighbours[arc]];
            var old = Volatile.Read(ref to);
            if (through >= (uint)old)
            {
                if (through >= Unreached)
                {
                    _wentTooFar = 1;
                }

                continue;
            }

            for (var seen = Interlocked.CompareExchange(ref to, (int)through, old); seen != old; seen = Interlocked.CompareExchange(ref to, (int)through, old))
            {
                old = seen;
                if (through >= (uint)old)
                {
                    break;
                }
            }

            if (through < (uint)old)
            {
                bins.Put((int)(through >> shift), neighbours[arc]);
            }
        }
    }

    /// <summary>One worker's bins. What is emptied is filled again.</summary>
    private sealed class Bins
    {
        private readonly List<Bin?> _bins = [];
        private readonly Stack<Bin> _empty = new();

        public void Put(int number, int vertex)
        {
            while (number >= _bins.Count)
            {
                _bins.Add(null);
            }

            var bin = _bins[number] ??= _empty.TryPop(out var old) ? old : new();
            if (bin.Count == bin.Items.Length)
            {
                Array.Resize(ref bin.Items, 2 * bin.Count);
            }

            bin.Items[bin.Count++] = vertex;
        }

        /// <summary>The first bin from this one on with something in it; the highest number where there is none.</summary>
        public int Lowest(int number)
        {
            for (; number < _bins.Count; number++)
            {
                if (_bins[number] is not null)
                {
                    return number;
                }
            }

            return int.MaxValue;
        }

        /// <summary>Moves a bin to the end of the front.</summary>
        public void Take(int number, ref int[] front, ref int size)
        {
            if (number >= _bins.Count || _bins[number] is not { } bin)
            {
                return;
            }

            if (size + bin.Count > front.Length)
            {
                Array.Resize(ref front, 2 * (size + bin.Count));
            }

            bin.Items.AsSpan(0, bin.Count).CopyTo(front.AsSpan(size));
            size += bin.Count;
            _bins[number] = null;
            GiveBack(bin);
        }

        /// <summary>Takes a bin out if there is at most so much in it.</summary>
        public Bin? TakeFew(int number, int most)
        {
            if (number >= _bins.Count || _bins[number] is not { } bin || bin.Count > most)
            {
                return null;
            }

            _bins[number] = null;
            return bin;
        }

        public void GiveBack(Bin bin)
        {
            bin.Count = 0;
            _empty.Push(bin);
        }
    }

    private sealed class Bin
    {
        public int[] Items = new int[64];

        public int Count;
    }
}
