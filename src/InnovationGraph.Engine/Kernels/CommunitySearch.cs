using System.Runtime.CompilerServices;
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
internal sealed class CommunitySearch : IDisposable
{
    // Gains are counted in relationships: less than this is the rounding of sums.
    private const double Least = 1e-9;
    private const int Stretch = 1 << 12;

    private readonly Workers _workers;
    private readonly RandomNumbers _random;
    private readonly double _resolution;
    private readonly double _total;
    private readonly List<IDisposable> _memory = [];

    // The community of each node of the level, and of communities the degrees and how many nodes they have; those with none.
    private readonly Cells<int> _of;
    private readonly Cells<double> _degree;
    private readonly Cells<int> _size;
    private readonly Cells<int> _empty;

    // What lies between one node and each community; the communities where it is not 0.
    private readonly Cells<double> _between;
    private readonly Cells<int> _met;
    private readonly Cells<int> _queue;
    private readonly Cells<bool> _isWaiting;

    // Of parts in the making: what each node is in, and what leads from each to the rest of its community.
    private readonly Cells<int> _part;
    private readonly Cells<double> _outside;
    private readonly Cells<double> _partDegree;
    private readonly Cells<int> _partSize;
    private int _emptyCount;

    private CommunitySearch(int count, double total, double resolution, int seed, Workers workers)
    {
        (_total, _resolution, _random, _workers) = (total, resolution, new(seed), workers);
        (_of, _size, _empty, _met, _queue, _part, _partSize) =
            (New<int>(count), New<int>(count), New<int>(count), New<int>(count), New<int>(count), New<int>(count), New<int>(count));
        (_degree, _between, _outside, _partDegree, _isWaiting) = (New<double>(count), New<double>(count), New<double>(count), New<double>(count), New<bool>(count));
    }

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
        using CommunitySearch search = new(topology.Count, whole.Total, resolution, seed, workers);
        using NativeArray<int> best = new(topology.Count), found = new(topology.Count);
        Alone(best.Cells);
        var quality = double.NegativeInfinity;
        for (var round = 0; round < rounds && whole.Total > 0; round++)
        {
            if (!search.Improve(whole, best.Cells, found.Cells))
            {
                return null;
            }

            var anew = search.Quality(whole, found.Cells);
            if (anew <= quality + Least)
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
        using CommunitySearch search = new(topology.Count, whole.Total, resolution, seed, workers);
        using NativeArray<int> groups = new(topology.Count);
        var (level, groupOf) = (whole, groups.Cells);
        Alone(groupOf);
        while (whole.Total > 0)
        {
            Alone(search._of.Slice(0, level.Count));
            if (search.Move(level) is not { } moved)
            {
                Free(level, whole);
                return null;
            }

            if (!moved)
            {
                break;
            }

            var count = search.Number(search._of, level.Count);
            Follow(groupOf, search._of);
            var next = level.Merge(search._of, count);
            Free(level, whole);
            level = next;
        }

        Free(level, whole);
        return topology.ByNode(groupOf);
    }

    public void Dispose()
    {
        foreach (var array in _memory)
        {
            array.Dispose();
        }
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

    private Cells<T> New<T>(int count)
        where T : unmanaged
    {
        NativeArray<T> array = new(count, isZeroed: true);
        _memory.Add(array);
        return array.Cells;
    }

    /// <summary>Communities at least as good as those it starts from, each connected. False when the budget is spent.</summary>
    private bool Improve(LevelGraph whole, Cells<int> from, Cells<int> found)
    {
        using NativeArray<int> nodes = new(whole.Count);
        var (level, nodeOf) = (whole, nodes.Cells);
        Alone(nodeOf);
        from.Span(0, whole.Count).CopyTo(_of.Span(0, whole.Count));
        while (Move(level) is not null)
        {
            var count = Number(_of, level.Count);
            if (count == level.Count)
            {
                for (var node = 0; node < whole.Count; node++)
                {
                    found[node] = _of[nodeOf[node]];
                }

                Free(level, whole);
                FindParts(whole, found);
                return true;
            }

            Refine(level, count);
            var parts = Number(_part, level.Count);
            if (parts == level.Count)
            {
                // Where no part joins another, as rounding may have it, the communities themselves go on, so that each level is smaller.
                _of.Span(0, level.Count).CopyTo(_part.Span(0, level.Count));
                parts = count;
            }

            var next = level.Merge(_part, parts);
            Follow(nodeOf, _part);
            for (var node = 0; node < level.Count; node++)
            {
                // A part's community, to stand at the part's number; those are in the order of first nodes, so none is written too early.
                _met[_part[node]] = _of[node];
            }

            _met.Span(0, parts).CopyTo(_of.Span(0, parts));
            Free(level, whole);
            level = next;
        }

        Free(level, whole);
        return false;
    }

    /// <summary>What two parts gain by being one, if so much lies between them.</summary>
    private double Gain(double between, double degree, double otherDegree) => between - (_resolution * degree * otherDegree / (2 * _total));

    /// <summary>Moves nodes until none that waits gains by it. Null when the budget is spent; otherwise whether any moved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool? Move(LevelGraph level)
    {
        Tally(level);
        var (start, neighbours, weights, degrees) = (level.Start, level.Neighbours, level.Weights, level.Degree);
        var (of, degree, between, met, queue, isWaiting) = (_of, _degree, _between, _met, _queue, _isWaiting);
        var (first, waiting, count, moved, unit) = (0, level.Count, level.Count, false, weights.IsEmpty);
        _random.Order(count).CopyTo(queue.Span(0, count));
        isWaiting.Slice(0, count).Fill(true);
        var scale = _resolution / (2 * _total);
        for (var step = 0L; waiting > 0; step++)
        {
            if (step % Stretch == 0 && !_workers.GoesOn(0))
            {
                return null;
            }

            var node = queue[first];
            first = first + 1 == count ? 0 : first + 1;
            waiting--;
            isWaiting[node] = false;
            var (own, metCount) = (of[node], 0);
            int begin = start[node], end = start[node + 1];
            for (var arc = begin; arc < end; arc++)
            {
                var neighbour = neighbours[arc];
                if (neighbour != node)
                {
                    var community = of[neighbour];
                    var before = between[community];
                    if (before == 0)
                    {
                        met[metCount++] = community;
                    }

                    between[community] = before + (unit ? 1 : weights[arc]);
                }
            }

            var ends = degrees[node];
            degree[own] -= ends;
            var (best, most) = (own, between[own] - (scale * ends * degree[own]));
            if (most < -Least)
            {
                // There is an empty community wherever a node is not alone in its own.
                (best, most) = (_empty[_emptyCount - 1], 0);
            }

            for (var at = 0; at < metCount; at++)
            {
                var community = met[at];
                var gain = between[community] - (scale * ends * degree[community]);
                between[community] = 0;
                if (gain > most + Least)
                {
                    (best, most) = (community, gain);
                }
            }

            degree[best] += ends;
            if (best == own)
            {
                continue;
            }

            moved = true;
            Transfer(own, best);
            of[node] = best;
            for (var arc = begin; arc < end; arc++)
            {
                var neighbour = neighbours[arc];
                if (!isWaiting[neighbour] && of[neighbour] != best)
                {
                    isWaiting[neighbour] = true;
                    var at = first + waiting;
                    queue[at >= count ? at - count : at] = neighbour;
                    waiting++;
                }
            }
        }

        return moved;
    }

    private void Transfer(int from, int to)
    {
        if (_size[to]++ == 0)
        {
            _emptyCount--;
        }

        if (--_size[from] == 0)
        {
            _empty[_emptyCount++] = from;
        }
    }

    /// <summary>Counts what each community of the level has.</summary>
    private void Tally(LevelGraph level)
    {
        _degree.Slice(0, level.Count).Fill(0);
        _size.Slice(0, level.Count).Fill(0);
        for (var node = 0; node < level.Count; node++)
        {
            _degree[_of[node]] += level.Degree[node];
            _size[_of[node]]++;
        }

        _emptyCount = 0;
        for (var community = level.Count - 1; community >= 0; community--)
        {
            if (_size[community] == 0)
            {
                _empty[_emptyCount++] = community;
            }
        }
    }

    /// <summary>Numbers groups from 0 in the order of their first nodes. How many there are.</summary>
    private int Number(Cells<int> of, int count)
    {
        _met.Slice(0, count).Fill(-1);
        var groups = 0;
        for (var node = 0; node < count; node++)
        {
            ref var number = ref _met[of[node]];
            if (number < 0)
            {
                number = groups++;
            }

            of[node] = number;
        }

        return groups;
    }

    /// <summary>
    /// The parts of each community, built up from single nodes: a node that is well connected with its community, and alone yet, joins the
    /// well connected part of it where it gains most.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Refine(LevelGraph level, int communities)
    {
        var (start, neighbours, weights, degrees) = (level.Start, level.Neighbours, level.Weights, level.Degree);
        var (of, part, between, met, outside, unit) = (_of, _part, _between, _met, _outside, weights.IsEmpty);
        _degree.Slice(0, communities).Fill(0);
        for (var node = 0; node < level.Count; node++)
        {
            _degree[of[node]] += degrees[node];
            (part[node], _partDegree[node], _partSize[node]) = (node, degrees[node], 1);
            var within = 0.0;
            for (int arc = start[node], end = start[node + 1]; arc < end; arc++)
            {
                within += neighbours[arc] != node && of[neighbours[arc]] == of[node] ? (unit ? 1 : weights[arc]) : 0;
            }

            outside[node] = within;
        }

        foreach (var node in _random.Order(level.Count))
        {
            var whole = _degree[of[node]];
            if (_partSize[part[node]] > 1 || !IsWellConnected(node, whole))
            {
                continue;
            }

            var metCount = 0;
            for (int arc = start[node], end = start[node + 1]; arc < end; arc++)
            {
                var neighbour = neighbours[arc];
                if (neighbour != node && of[neighbour] == of[node])
                {
                    var other = part[neighbour];
                    var before = between[other];
                    if (before == 0)
                    {
                        met[metCount++] = other;
                    }

                    between[other] = before + (unit ? 1 : weights[arc]);
                }
            }

            var (best, most, weight) = (node, 0.0, 0.0);
            for (var at = 0; at < metCount; at++)
            {
                var other = met[at];
                var gain = Gain(between[other], degrees[node], _partDegree[other]);
                if (gain > most + Least && IsWellConnected(other, whole))
                {
                    (best, most, weight) = (other, gain, between[other]);
                }

                between[other] = 0;
            }

            if (best != node)
            {
                part[node] = best;
                _partDegree[best] += degrees[node];
                outside[best] += outside[node] - (2 * weight);
                _partSize[best]++;
                _partSize[node] = 0;
            }
        }

        // A part that nothing has joined yet is numbered as its only node.
        bool IsWellConnected(int one, double whole) => Gain(outside[one], _partDegree[one], whole - _partDegree[one]) >= -Least;
    }

    /// <summary>Makes each connected part of a group a group of its own.</summary>
    private void FindParts(LevelGraph whole, Cells<int> groupOf)
    {
        var (part, queue) = (_part, _queue);
        part.Slice(0, whole.Count).Fill(-1);
        for (var first = 0; first < whole.Count; first++)
        {
            if (part[first] >= 0)
            {
                continue;
            }

            (part[first], queue[0]) = (first, first);
            for (int at = 0, found = 1; at < found; at++)
            {
                var node = queue[at];
                for (int arc = whole.Start[node], end = whole.Start[node + 1]; arc < end; arc++)
                {
                    var neighbour = whole.Neighbours[arc];
                    if (part[neighbour] < 0 && groupOf[neighbour] == groupOf[node])
                    {
                        part[neighbour] = first;
                        queue[found++] = neighbour;
                    }
                }
            }
        }

        part.Span(0, whole.Count).CopyTo(groupOf.Span(0, whole.Count));
    }

    /// <summary>Modularity, at the resolution, times all relationships.</summary>
    private double Quality(LevelGraph whole, Cells<int> groupOf)
    {
        var (quality, degree) = (0.0, _degree);
        degree.Fill(0);
        for (var node = 0; node < whole.Count; node++)
        {
            degree[groupOf[node]] += whole.Degree[node];
            var within = 0;
            for (int arc = whole.Start[node], end = whole.Start[node + 1]; arc < end; arc++)
            {
                var neighbour = whole.Neighbours[arc];
                within += neighbour != node && groupOf[neighbour] == groupOf[node] ? 1 : 0;
            }

            quality += whole.Within[node] + (within / 2.0);
        }

        for (var community = 0; community < whole.Count; community++)
        {
            quality -= _resolution * degree[community] * degree[community] / (4 * _total);
        }

        return quality;
    }
}
