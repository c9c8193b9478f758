using InnovationGraph.Core.Collections;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// A division of a weighted graph and what modularity says of it, in relationships: those within communities less those that chance would
/// put there, times the resolution. Newman and Girvan 2004; Reichardt and Bornholdt 2006.
/// </summary>
internal sealed class Communities
{
    // Gains are counted in relationships: less than this is the rounding of sums.
    private const double Least = 1e-9;

    private readonly WeightedGraph _graph;
    private readonly double _resolution;
    private readonly int[] _size;
    private readonly Stack<int> _empty = [];

    /// <param name="graph">What is divided; it has relationships.</param>
    /// <param name="resolution">How much more than chance there must be within a community.</param>
    /// <param name="of">The community of each node, numbered from 0 to below the number of nodes.</param>
    public Communities(WeightedGraph graph, double resolution, int[] of)
    {
        (_graph, _resolution, Of) = (graph, resolution, of);
        _size = new int[graph.Count];
        Degree = new double[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            _size[of[node]]++;
            Degree[of[node]] += graph.Degree[node];
        }

        for (var community = graph.Count - 1; community >= 0; community--)
        {
            if (_size[community] == 0)
            {
                _empty.Push(community);
            }
        }
    }

    /// <summary>The community of each node.</summary>
    public int[] Of { get; }

    /// <summary>The sum of the degrees of each community.</summary>
    public double[] Degree { get; }

    public static int[] Alone(int count) => [.. Enumerable.Range(0, count)];

    /// <summary>What two parts gain by being one, if so much lies between them.</summary>
    public double Gain(double between, double degree, double otherDegree) => between - (_resolution * degree * otherDegree / (2 * _graph.Total));

    /// <summary>How good the division is: modularity, at the resolution, times all relationships.</summary>
    public double Quality()
    {
        var quality = 0.0;
        for (var node = 0; node < _graph.Count; node++)
        {
            quality += _graph.Within(node);
            foreach (var (neighbour, weight) in _graph[node])
            {
                quality += Of[neighbour] == Of[node] ? weight / 2 : 0;
            }
        }

        return quality - Degree.Sum(degree => _resolution * degree * degree / (4 * _graph.Total));
    }

    public static bool IsBetter(double quality, double than) => quality > than + Least;

    /// <summary>
    /// Moves each node, in a random order and again until none moves, to the community where it gains most, or to one of its own. Null when
    /// the budget is spent; otherwise whether any node moved.
    /// </summary>
    public bool? MoveNodes(RandomNumbers random, QueryBudget budget)
    {
        var moved = false;
        for (var moves = true; moves; moved |= moves)
        {
            moves = false;
            foreach (var node in random.Order(_graph.Count))
            {
                if (!budget.Spend(_graph[node].Length + 1))
                {
                    return null;
                }

                moves |= Move(node);
            }

            if (!budget.CheckTime())
            {
                return null;
            }
        }

        return moved;
    }

    /// <summary>The communities numbered from 0, in the order of their first nodes.</summary>
    public static (int[] Of, int Count) Number(int[] of)
    {
        Dictionary<int, int> numbers = [];
        return ([.. of.Select(community => numbers.TryAdd(community, numbers.Count) ? numbers.Count - 1 : numbers[community])], numbers.Count);
    }

    private bool Move(int node)
    {
        var own = Of[node];
        var degree = _graph.Degree[node];
        Dictionary<int, double> between = new() { [own] = 0 };
        foreach (var (neighbour, weight) in _graph[node])
        {
            between[Of[neighbour]] = between.GetValueOrDefault(Of[neighbour]) + weight;
        }

        Degree[own] -= degree;
        var (best, most) = (own, Gain(between[own], degree, Degree[own]));
        if (most < -Least)
        {
            // There is an empty community wherever a node is not alone in its own.
            (best, most) = (_empty.Peek(), 0);
        }

        foreach (var (community, weight) in between)
        {
            var gain = Gain(weight, degree, Degree[community]);
            if (gain > most + Least)
            {
                (best, most) = (community, gain);
            }
        }

        Degree[best] += degree;
        if (best == own)
        {
            return false;
        }

        if (_size[best] == 0)
        {
            _empty.Pop();
        }

        _size[best]++;
        if (--_size[own] == 0)
        {
            _empty.Push(own);
        }

        Of[node] = best;
        return true;
    }
}
