namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// Where a walker is in the long run who follows arcs at random and now and then starts anew: PageRank by power iteration. Each vertex
/// adds up what its in row brings; what a vertex brings is divided by its arcs once an iteration, so that an arc costs one read.
/// </summary>
/// <remarks>
/// Returns the share of time at each vertex; they add up to 1. Time: arcs times iterations; space: three doubles a vertex. Parallel arcs
/// count each, a loop once; from a vertex without arcs out the walk starts anew. Sums are added up block by block in order, so the scores
/// are the same to the last bit whatever the number of threads. S. Brin and L. Page, Computer Networks 30 (1998) 107-117.
/// </remarks>
internal static class RandomWalkRanks
{
    /// <summary>How the walk goes.</summary>
    /// <param name="Damping">How likely it goes on rather than starts anew.</param>
    /// <param name="Start">How likely it starts at each vertex; a view of nothing: alike at all.</param>
    /// <param name="Change">It has settled when the shares of an iteration differ from those before by less than this in all.</param>
    public readonly record struct Walk(double Damping, Cells<double> Start, double Change, int MaxIterations);

    /// <summary>The shares; null when the budget is spent, and then or when the walk did not settle <paramref name="isSettled"/> is false.</summary>
    /// <param name="forwards">The rows along which the walk goes.</param>
    /// <param name="backwards">The same arcs from where they lead to.</param>
    public static NativeArray<double>? Find(Rows forwards, Rows backwards, int count, Walk walk, Workers workers, out bool isSettled)
    {
        NativeArray<double> ranks = new(count);
        using NativeArray<double> shares = new(count);
        var (rank, share) = (ranks.Cells, shares.Cells);
        rank.Fill(1.0 / count);
        isSettled = count == 0;
        for (var iteration = 0; iteration < walk.MaxIterations && !isSettled; iteration++)
        {
            var isWhole = workers.Sum(count, Workers.Block, (first, end) => Divide(forwards, rank, share, (int)first, (int)end), out var stranded);
            var change = 0.0;
            isWhole = isWhole && workers.Sum(
                count, Workers.Block, (first, end) => Gather(backwards, rank, share, walk, stranded, 1.0 / count, (int)first, (int)end), out change);
            if (!isWhole)
            {
                ranks.Dispose();
                return null;
            }

            isSettled = change < walk.Change;
        }

        return ranks;
    }

    /// <summary>Returns the ranks of those without arcs out.</summary>
    private static double Divide(Rows forwards, Cells<double> rank, Cells<double> share, int first, int end)
    {
        var stranded = 0.0;
        for (var u = first; u < end; u++)
        {
            var arcs = forwards.Length(u);
            share[u] = arcs == 0 ? 0 : rank[u] / arcs;
            stranded += arcs == 0 ? rank[u] : 0;
        }

        return stranded;
    }

    /// <summary>Writes the new ranks; returns by how much they differ from the old in all.</summary>
    private static unsafe double Gather(
        Rows backwards, Cells<double> rank, Cells<double> shares, Walk walk, double stranded, double even, int first, int end)
    {
        var (start, share) = (backwards.Start, shares);
        var change = 0.0;
        for (var v = first; v < end; v++)
        {
            var row = start[v];
            var length = start[v + 1] - row;
            var neighbours = backwards.Neighbours.Run(row, length);

            // Four sums at once, since each waits for the one before.
            double one = 0, two = 0, three = 0, four = 0;
            var at = 0;
            for (; at + 4 <= length; at += 4)
            {
                one += share[neighbours[at]];
                two += share[neighbours[at + 1]];
                three += share[neighbours[at + 2]];
                four += share[neighbours[at + 3]];
            }

            for (; at < length; at++)
            {
                one += share[neighbours[at]];
            }

            var arriving = one + two + (three + four);
            var begins = walk.Start.IsEmpty ? even : walk.Start[v];
            var now = (walk.Damping * (arriving + (stranded * begins))) + ((1 - walk.Damping) * begins);
            change += Math.Abs(now - rank[v]);
            rank[v] = now;
        }

        return change;
    }
}
