using InnovationGraph.Core.Collections;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// Communities of high modularity. Nodes wait in a queue, in a random order at first; each moves to the community where it gains most,
/// and its neighbours elsewhere wait again. Then communities become nodes (Louvain), or the parts do that each is built up anew of by joins
/// along relationships (Leiden), and it starts anew on the smaller graph.
/// </summary>
/// <remarks>
/// Time: arcs times the moves of a node, few in practice; space: linear. One thread moves, so a seed says all. Parallel arcs count each, a
/// loop within any community of its node. Waltman and van Eck, A smart local moving algorithm, 2013; Traag, Waltman and van Eck, From Louvain to
/// Leiden, 2019, whose parts here join where they gain most instead of at random.
/// </remarks>
internal static class CommunitySearch
{
    /// <summary>Each community connected. By node, numbers that say nothing; null when the budget is spent.</summary>
    /// <param name="topology">One whose arcs have no direction.</param>
    /// <param name="resolution">How much more than chance there must be within a community.</param>
    /// <param name="seed">Draws the order.</param>
    /// <param name="rounds">The most that the search starts again from what it found; it stops where that gains nothing.</param>
    /// <param name="workers">Whose budget it is.</param>
    public static int[]? Leiden(Topology topology, double resolution, int seed, int rounds, Workers workers)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(topology.IsDirected, true, nameof(topology));
        using var whole = LevelGraph.Of(topology);
        RandomNumbers random = new(seed);
        using CommunityMoves moves = new(topology.Count, whole.Total, resolution, random, workers);
        using CommunityParts parts = new(topology.Count, moves, random);
        using NativeArray<int> best = new(topology.Count), found = new(topology.Count);
        Alone(best.Cells);
        var quality = double.NegativeInfinity;
        for (var round = 0; round < rounds && whole.Total > 0; round++)
        {
            if (!Improve(whole, best.Cells, found.Cells, moves, parts))
            {
                return null;
            }

            var anew = moves.Quality(whole, found.Cells);
            if (anew <= quality + CommunityMoves.Least)
            {
                break;
            }

            quality = anew;
            found.Cells.Span(0, topology.Count).CopyTo(best.Cells.Span(0, topology.Count));
        }

        return topology.ByNode(best.Cells);
    }

    /// <summary>A community need not be connected. By node, numbers that say nothing; null when the budget is spent.</summary>
    public static int[]? Louvain(Topology topology, double resolution, int seed, Workers workers)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(topology.IsDirected, true, nameof(topology));
        using var whole = LevelGraph.Of(topology);
        using CommunityMoves moves = new(topology.Count, whole.Total, resolution, new(seed), workers);
        using NativeArray<int> groups = new(topology.Count);
        var (level, groupOf) = (whole, groups.Cells);
        Alone(groupOf);
        while (whole.Total > 0)
        {
            Alone(moves.Of.Slice(0, level.Count));
            if (moves.Move(level) is not { } moved)
            {
                Free(level, whole);
                return null;
            }

            if (!moved)
            {
                break;
            }

            var count = moves.Number(moves.Of, level.Count);
            Follow(groupOf, moves.Of);
            var next = level.Merge(moves.Of, count);
            Free(level, whole);
            level = next;
        }

        Free(level, whole);
        return topology.ByNode(groupOf);
    }

    private static void Free(LevelGraph level, LevelGraph whole)
    {
        if (!ReferenceEquals(level, whole))
        {
            level.Dispose();
        }
    }

    private static void Alone(Cells<int> of)
    {
        for (var node = 0; node < of.Length; node++)
        {
            of[node] = node;
        }
    }

    private static void Follow(Cells<int> of, Cells<int> next)
    {
        for (var node = 0; node < of.Length; node++)
        {
            of[node] = next[of[node]];
        }
    }

    /// <summary>Communities at least as good as those it starts from, each connected. False when the budget is spent.</summary>
    private static bool Improve(LevelGraph whole, Cells<int> from, Cells<int> found, CommunityMoves moves, CommunityParts parts)
    {
        using NativeArray<int> nodes = new(whole.Count);
        var (level, nodeOf, of, part) = (whole, nodes.Cells, moves.Of, parts.Of);
        Alone(nodeOf);
        from.Span(0, whole.Count).CopyTo(of.Span(0, whole.Count));
        while (moves.Move(level) is not null)
        {
            var count = moves.Number(of, level.Count);
            if (count == level.Count)
            {
                for (var node = 0; node < whole.Count; node++)
                {
                    found[node] = of[nodeOf[node]];
                }

                Free(level, whole);
                parts.Separate(whole, found);
                return true;
            }

            parts.Refine(level, count);
            var partCount = moves.Number(part, level.Count);
            if (partCount == level.Count)
            {
                // Where no part joins another, as rounding may have it, the communities themselves go on, so that each level is smaller.
                of.Span(0, level.Count).CopyTo(part.Span(0, level.Count));
                partCount = count;
            }

            var next = level.Merge(part, partCount);
            Follow(nodeOf, part);
            for (var node = 0; node < level.Count; node++)
            {
                // A part's community, to stand at the part's number; those are in the order of first nodes, so none is written too early.
                moves.Met[part[node]] = of[node];
            }

            moves.Met.Span(0, partCount).CopyTo(of.Span(0, partCount));
            Free(level, whole);
            level = next;
        }

        Free(level, whole);
        return false;
    }
}
