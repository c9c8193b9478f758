using System.Runtime.CompilerServices;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// Betweenness, as the part of all ordered pairs of vertices whose shortest paths pass a vertex, estimated from pairs drawn at random:
/// with a probability of at least 1 - delta no vertex's estimate is further from the truth than the error asked for.
/// </summary>
/// <remarks>
/// For each pair the shortest paths are found from both ends, the cheaper side first, and every vertex between is given the part of the
/// paths that pass it: a value from 0 to 1 whose mean is sought. Sampling goes on in rounds, each a fifth larger than the last. After each
/// a vertex is settled when no mean as far away as the error can, by the bound of Chernoff and Hoeffding on the relative entropy, have led to the one
/// seen but with a small chance. These chances add up to delta over both sides, all rounds (the k-th has 1/(k(k+1)) of it) and all vertices (so has
/// the k-th by degree): vertices of high degree, whose scores vary most, have most of it, in an order fixed before the first sample. Values are
/// added up in units of 2^-40, so the result is the same whatever the number of threads. Time: a search from two ends a sample; space: linear, for each thread. Loops count
/// nothing; the rows should have no parallel arcs. Hoeffding, Probability inequalities for sums of bounded random variables, 1963; Borassi and
/// Natale, KADABRA is an adaptive algorithm for betweenness via random sampling, 2016.
/// </remarks>
/// <param name="Scores">The estimates by node.</param>
/// <param name="Samples">How many pairs were drawn.</param>
internal sealed record SampledDependencies(double[] Scores, long Samples)
{
    private const double Unit = 1L << 40;
    private const int Block = 64;
    private const int FirstRound = 512;

    /// <summary>Null when the budget is spent.</summary>
    /// <param name="topology">Simple rows.</param>
    /// <param name="error">How far an estimate may be from the truth, above 0 and below 1.</param>
    /// <param name="delta">The chance that one is further away.</param>
    /// <param name="seed">The same seed draws the same pairs.</param>
    /// <param name="workers">Who works on it.</param>
    public static SampledDependencies? Of(Topology topology, double error, double delta, int seed, Workers workers)
    {
        var searches = new PairSearch?[workers.Threads];
        try
        {
            var samples = 0L;
            for (var round = 1; topology.Count > 2; round++)
            {
                var more = round == 1 ? FirstRound : (samples / 5 / Block * Block) + Block;
                var first = samples;
                var isWhole = workers.Run((int)(more / Block), (block, worker) =>
                {
                    var search = searches[worker] ??= new(topology);
                    for (var sample = first + (block * Block); sample < first + ((block + 1) * Block) && workers.GoesOn(worker); sample++)
                    {
                        search.Add(seed, sample);
                    }
                });
                if (!isWhole)
                {
                    return null;
                }

                samples += more;
                if (IsSettled(topology.Count, searches, samples, error, Math.Log(2.0 * round * (round + 1) / delta)))
                {
                    break;
                }
            }

            var scores = new double[topology.Count];
            for (var vertex = 0; vertex < scores.Length; vertex++)
            {
                scores[topology.NodeOf[vertex]] = samples == 0 ? 0 : Sum(searches, vertex) / Unit / samples;
            }

            return new(scores, samples);
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

    /// <summary>Whether for every vertex a truth as far away as the error is too unlikely on both sides.</summary>
    private static bool IsSettled(int count, PairSearch?[] searches, long samples, double error, double roundLog)
    {
        // What was never passed, as most vertices are not, is settled if the last by degree is.
        var areZerosSettled = RelativeEntropy(0, error) >= Needed(count - 1);
        for (var vertex = 0; vertex < count; vertex++)
        {
            var sum = Sum(searches, vertex);
            if (sum == 0 && areZerosSettled)
            {
                continue;
            }

            var mean = Math.Min(1, sum / Unit / samples);
            if (Math.Min(RelativeEntropy(mean, mean + error), RelativeEntropy(mean, mean - error)) < Needed(vertex))
            {
                return false;
            }
        }

        return true;

        double Needed(int vertex) => (roundLog + Math.Log((vertex + 1.0) * (vertex + 2.0))) / samples;
    }

    /// <summary>That of a coin with one chance to one with another; infinite where the other is none.</summary>
    private static double RelativeEntropy(double seen, double truth)
    {
        if (truth is <= 0 or >= 1)
        {
            return double.PositiveInfinity;
        }

        var hit = seen > 0 ? seen * Math.Log(seen / truth) : 0;
        var miss = seen < 1 ? (1 - seen) * Math.Log((1 - seen) / (1 - truth)) : 0;
        return hit + miss;
    }

    private static long Sum(PairSearch?[] searches, int vertex)
    {
        var sum = 0L;
        foreach (var search in searches)
        {
            sum += search?.Sums[vertex] ?? 0;
        }

        return sum;
    }

    /// <summary>One pair after another, on memory that is used again and cleared along what was touched.</summary>
    private sealed class PairSearch : IDisposable
    {
        private readonly Topology _topology;
        private readonly Side _from;
        private readonly Side _to;
        private readonly NativeArray<long> _sums;

        public PairSearch(Topology topology)
        {
            _topology = topology;
            (_from, _to) = (new(topology.Out, topology.In, topology.Count), new(topology.In, topology.Out, topology.Count));
            _sums = new(topology.Count, isZeroed: true);
            Sums = _sums.Cells;
        }

        public Cells<long> Sums { get; }

        public void Add(int seed, long sample)
        {
            var count = (ulong)_topology.Count;
            var state = Mix(((ulong)(uint)seed << 32) ^ 0x5851F42D4C957F2D) + (ulong)sample;
            var source = (int)Math.BigMul(Mix(state), count, out _);
            var target = (int)Math.BigMul(Mix(state ^ 0x9E3779B97F4A7C15), count - 1, out _);
            target += target >= source ? 1 : 0;
            _from.Start(source);
            _to.Start(target);
            Meet();
            _from.Clear();
            _to.Clear();
        }

        public void Dispose()
        {
            _from.Dispose();
            _to.Dispose();
            _sums.Dispose();
        }

        /// <summary>Grows the side whose next level has fewer arcs until the two meet, or one comes to its end.</summary>
        private void Meet()
        {
            while (true)
            {
                if (_from.LevelArcs == 0 || _to.LevelArcs == 0)
                {
                    return;
                }

                var (near, far) = _from.LevelArcs <= _to.LevelArcs ? (_from, _to) : (_to, _from);
                near.Grow();
                if (Spread(near, far))
                {
                    return;
                }
            }
        }

        /// <summary>
        /// Gives every vertex between the ends its part of the paths: those of the newest level that the other side has reached, all of which
        /// are in the last level of that, or the two would have met before; then both ways back. False where there are none.
        /// </summary>
        private bool Spread(Side near, Side far)
        {
            // By their greatest, lest a product of two great numbers be none.
            var (mostNear, mostFar, total) = (0.0, 0.0, 0.0);
            for (var at = near.LevelFirst; at < near.Found; at++)
            {
                var v = near.Order[at];
                if (far.Paths[v] > 0)
                {
                    (mostNear, mostFar) = (Math.Max(mostNear, near.Paths[v]), Math.Max(mostFar, far.Paths[v]));
                }
            }

            if (mostFar == 0)
            {
                return false;
            }

            for (var at = near.LevelFirst; at < near.Found; at++)
            {
                var v = near.Order[at];
                total += near.Paths[v] / mostNear * (far.Paths[v] / mostFar);
            }

            for (var at = near.LevelFirst; at < near.Found; at++)
            {
                var v = near.Order[at];
                if (far.Paths[v] > 0)
                {
                    // The part of all paths, for each path that comes to it on the one side and on the other.
                    near.Reach(v, far.Paths[v] / mostFar / total / mostNear);
                    far.Reach(v, near.Paths[v] / mostNear / total / mostFar);
                    if (near.Distance[v] > 0 && far.Distance[v] > 0)
                    {
                        Count(v, near.Paths[v] / mostNear * (far.Paths[v] / mostFar) / total);
                    }
                }
            }

            near.Return(Count);
            far.Return(Count);
            return true;
        }

        private void Count(int vertex, double part) => Sums[vertex] += (long)Math.Round(part * Unit);

        /// <summary>SplitMix64's mixing (Steele, Lea and Flood 2014).</summary>
        private static ulong Mix(ulong state)
        {
            state += 0x9E3779B97F4A7C15;
            state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
            return state ^ (state >> 31);
        }
    }

    /// <summary>The search from one end of a pair.</summary>
    private sealed class Side : IDisposable
    {
        private readonly Rows _rows;
        private readonly Rows _back;
        private readonly NativeArray<double> _paths;
        private readonly NativeArray<double> _share;
        private readonly NativeArray<int> _distance;
        private readonly NativeArray<int> _order;
        private readonly NativeArray<int> _passed;
        private int _passedCount;
        private int _level;

        public Side(Rows rows, Rows back, int count)
        {
            (_rows, _back) = (rows, back);
            (_paths, _share, _distance) = (new(count, isZeroed: true), new(count, isZeroed: true), new(count));
            (_order, _passed) = (new(count), new(count));
            (Paths, Distance, Order) = (_paths.Cells, _distance.Cells, _order.Cells);
        }

        /// <summary>The shortest paths from the end to each vertex; 0 where it has not come.</summary>
        public Cells<double> Paths { get; }

        /// <summary>For vertices with paths alone.</summary>
        public Cells<int> Distance { get; }

        /// <summary>What was reached, nearest first.</summary>
        public Cells<int> Order { get; }

        public int Found { get; private set; }

        /// <summary>Where the newest level starts in the order.</summary>
        public int LevelFirst { get; private set; }

        /// <summary>The arcs that lead on from the newest level.</summary>
        public long LevelArcs { get; private set; }

        public void Start(int end)
        {
            (Order[0], Found, LevelFirst, _level, _passedCount) = (end, 1, 0, 0, 0);
            (Paths[end], Distance[end]) = (1, 0);
            LevelArcs = _rows.Length(end);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Grow()
        {
            var (start, neighbours, paths, distance, order) = (_rows.Start, _rows.Neighbours, Paths, Distance, Order);
            var (first, end, found, level, arcs) = (LevelFirst, Found, Found, _level + 1, 0L);
            for (var at = first; at < end; at++)
            {
                var u = order[at];
                var through = paths[u];
                for (int arc = start[u], last = start[u + 1]; arc < last; arc++)
                {
                    var v = neighbours[arc];
                    var before = paths[v];
                    if (before == 0)
                    {
                        distance[v] = level;
                        order[found++] = v;
                        arcs += start[v + 1] - start[v];
                        paths[v] = through;
                    }
                    else if (distance[v] == level)
                    {
                        paths[v] = before + through;
                    }
                }
            }

            (LevelFirst, Found, LevelArcs, _level) = (end, found, arcs, level);
        }

        /// <summary>Notes what part of all paths, for each path that comes to a vertex, leads on from it.</summary>
        public void Reach(int v, double share)
        {
            var shares = _share.Cells;
            if (shares[v] == 0)
            {
                _passed.Cells[_passedCount++] = v;
            }

            shares[v] += share;
        }

        /// <summary>Leads from where the sides met back to the end, level by level, and counts each vertex before the end.</summary>
        public void Return(Action<int, double> count)
        {
            var (shares, passed, start, neighbours) = (_share.Cells, _passed.Cells, _back.Start, _back.Neighbours);
            var met = _passedCount;
            for (var at = 0; at < _passedCount; at++)
            {
                var v = passed[at];
                var share = shares[v];
                if (at >= met && Distance[v] > 0)
                {
                    count(v, Paths[v] * share);
                }

                if (Distance[v] == 0)
                {
                    continue;
                }

                for (int arc = start[v], last = start[v + 1]; arc < last; arc++)
                {
                    var u = neighbours[arc];
                    if (Paths[u] != 0 && Distance[u] == Distance[v] - 1)
                    {
                        Reach(u, share);
                    }
                }
            }

            for (var at = 0; at < _passedCount; at++)
            {
                shares[passed[at]] = 0;
            }
        }

        public void Clear()
        {
            for (var at = 0; at < Found; at++)
            {
                Paths[Order[at]] = 0;
            }
        }

        public void Dispose()
        {
            _paths.Dispose();
            _share.Dispose();
            _distance.Dispose();
            _order.Dispose();
            _passed.Dispose();
        }
    }
}
