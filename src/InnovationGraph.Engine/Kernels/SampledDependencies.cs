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
    private const double Unit = SampledSide.Unit;
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
        var searches = new SampledPairs?[workers.Threads];
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
    private static bool IsSettled(int count, SampledPairs?[] searches, long samples, double error, double roundLog)
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

    private static long Sum(SampledPairs?[] searches, int vertex)
    {
        var sum = 0L;
        foreach (var search in searches)
        {
            sum += search?.Sums[vertex] ?? 0;
        }

        return sum;
    }
}
