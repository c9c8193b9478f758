using System.Runtime.CompilerServices;
using InnovationGraph.Core.Collections;

namespace InnovationGraph.Engine.Kernels;

/// <summary>The communities of the nodes of one level after another, on memory that is used again, and the moves between them.</summary>
internal sealed class CommunityMoves : IDisposable
{
    /// <summary>Gains are counted in relationships: less than this is the rounding of sums.</summary>
    public const double Least = 1e-9;

    private const int Stretch = 1 << 12;

    private readonly Workers _workers;
    private readonly RandomNumbers _random;
    private readonly double _resolution;
    private readonly double _total;
    private readonly NativeArrays _memory = new();

    // How many nodes each community has; those with none.
    private readonly Cells<int> _size;
    private readonly Cells<int> _empty;
    private readonly Cells<int> _queue;
    private readonly Cells<bool> _isWaiting;
    private int _emptyCount;

    /// <param name="count">The nodes of the largest level.</param>
    /// <param name="total">How many relationships there are.</param>
    /// <param name="resolution">How much more than chance there must be within a community.</param>
    /// <param name="random">Draws the order.</param>
    /// <param name="workers">Whose budget it is.</param>
    public CommunityMoves(int count, double total, double resolution, RandomNumbers random, Workers workers)
    {
        (_total, _resolution, _random, _workers) = (total, resolution, random, workers);
        (Of, Met, _size, _empty, _queue) = (_memory.New<int>(count), _memory.New<int>(count), _memory.New<int>(count), _memory.New<int>(count), _memory.New<int>(count));
        (Degree, Between, _isWaiting) = (_memory.New<double>(count), _memory.New<double>(count, isZeroed: true), _memory.New<bool>(count));
    }

    /// <summary>The community of each node.</summary>
    public Cells<int> Of { get; }

    /// <summary>The sum of the degrees of each community.</summary>
    public Cells<double> Degree { get; }

    /// <summary>Scratch: what lies between one node and each community, 0 between uses.</summary>
    public Cells<double> Between { get; }

    /// <summary>Scratch: the communities that lie next to one node.</summary>
    public Cells<int> Met { get; }

    public void Dispose() => _memory.Dispose();

    /// <summary>What two parts gain by being one, if so much lies between them.</summary>
    public double Gain(double between, double degree, double otherDegree) => between - (_resolution * degree * otherDegree / (2 * _total));

    /// <summary>Moves nodes until none that waits gains by it. Null when the budget is spent; otherwise whether any moved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool? Move(LevelGraph level)
    {
        Tally(level);
        var (start, neighbours, weights, degrees) = (level.Start, level.Neighbours, level.Weights, level.Degree);
        var (of, degree, between, met, queue, isWaiting) = (Of, Degree, Between, Met, _queue, _isWaiting);
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

    /// <summary>Numbers groups from 0 in the order of their first nodes. How many there are.</summary>
    public int Number(Cells<int> of, int count)
    {
        Met.Slice(0, count).Fill(-1);
        var groups = 0;
        for (var node = 0; node < count; node++)
        {
            ref var number = ref Met[of[node]];
            if (number < 0)
            {
                number = groups++;
            }

            of[node] = number;
        }

        return groups;
    }

    /// <summary>Modularity, at the resolution, times all relationships.</summary>
    public double Quality(LevelGraph whole, Cells<int> groupOf)
    {
        var (quality, degree) = (0.0, Degree);
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
        Degree.Slice(0, level.Count).Fill(0);
        _size.Slice(0, level.Count).Fill(0);
        for (var node = 0; node < level.Count; node++)
        {
            Degree[Of[node]] += level.Degree[node];
            _size[Of[node]]++;
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
}
