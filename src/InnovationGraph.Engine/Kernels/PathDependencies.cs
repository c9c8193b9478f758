namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// The part of the shortest paths between others that passes each vertex, summed over pairs of a source and a target. Breadth-first
/// from as many sources side by side as a vector has lanes, counting shortest paths, then the dependencies summed from the farthest
/// level back: what several of them do at one vertex and level is done at once.
/// </summary>
/// <remarks>
/// A level's numbers lie in an array that is 0 wherever a source is not at that level, so that the loops over arcs add whole vectors
/// and ask nothing. Forward, a level that leads on from few vertices goes along their out rows, any other asks the vertices that not
/// all sources have reached for their in rows. Sources are taken in an order that puts those that have their first neighbours in
/// common side by side, whose levels are then much the same. Scores are added up by parts of the sources in the order of the parts, so they are
/// the same to the last bit whatever the number of threads. Time: sources times arcs, some ten times less in practice; space: three vectors a
/// vertex and thread, and a number a vertex and part. Parallel arcs count each as a path, so the rows should have none; loops none. Brandes, A faster algorithm
/// for betweenness centrality, 2001; with sources and targets: On variants of shortest-path betweenness centrality and their generic computation, 2008.
/// </remarks>
internal static class PathDependencies
{
    private const int MostParts = 64;
    private const int LeastParts = 8;
    private const int MostPartScores = 1 << 22;

    /// <summary>Scores by vertex; null when the budget is spent.</summary>
    public static NativeArray<double>? Sum(Topology topology, PathWeights weights, Workers workers) =>
        Sum(topology, weights, workers, VectorWidths.Widest);

    public static NativeArray<double>? Sum(Topology topology, PathWeights weights, Workers workers, VectorWidth width) => width switch
    {
        VectorWidth.Bits512 => Sum<Lanes8>(topology, weights, workers),
        VectorWidth.Bits256 => Sum<Lanes4>(topology, weights, workers),
        _ => Sum<Lane1>(topology, weights, workers),
    };

    private static NativeArray<double>? Sum<TLanes>(Topology topology, PathWeights weights, Workers workers)
        where TLanes : unmanaged, ILanes<TLanes>
    {
        var sources = InOrder(topology, weights);
        var batches = (sources.Length + TLanes.Count - 1) / TLanes.Count;
        var parts = Math.Min(batches, Math.Clamp(MostPartScores / Math.Max(1, topology.Count), LeastParts, MostParts));
        var searches = new PathDependencySearch<TLanes>?[workers.Threads];
        NativeArray<double> scores = new(topology.Count, isZeroed: true);
        using NativeArray<double> partScores = new((long)topology.Count * parts, isZeroed: true);
        var partCells = partScores.Cells;
        try
        {
            var isWhole = workers.Run(parts, (part, worker) =>
            {
                var search = searches[worker] ??= new(topology, weights, workers, worker);
                var own = partCells.Slice((long)part * topology.Count, topology.Count);
                int first = (int)((long)batches * part / parts), end = (int)((long)batches * (part + 1) / parts);
                for (var batch = first; batch < end && workers.GoesOn(worker); batch++)
                {
                    search.Add(sources.AsSpan((batch * TLanes.Count)..Math.Min(sources.Length, (batch + 1) * TLanes.Count)), own);
                }
            });
            if (!isWhole)
            {
                scores.Dispose();
                return null;
            }

            var sums = scores.Cells;
            for (var part = 0; part < parts; part++)
            {
                for (var vertex = 0; vertex < topology.Count; vertex++)
                {
                    sums[vertex] += partCells[((long)part * topology.Count) + vertex];
                }
            }

            return scores;
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

    /// <summary>The sources that lead anywhere, those with the same first two neighbours, which are those of highest degree, side by side.</summary>
    private static int[] InOrder(Topology topology, PathWeights weights)
    {
        var rows = topology.Out;
        int[] sources = [.. Enumerable.Range(0, topology.Count).Where(vertex => weights.Source[vertex] != 0 && rows.Length(vertex) > 0)];
        var keys = Array.ConvertAll(sources, vertex =>
        {
            var at = rows.Start[vertex];
            return ((long)rows.Neighbours[at] << 32) + (rows.Length(vertex) > 1 ? rows.Neighbours[at + 1] : 0);
        });
        Array.Sort(keys, sources);
        return sources;
    }
}
