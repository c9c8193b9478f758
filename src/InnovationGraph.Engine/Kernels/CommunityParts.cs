using System.Runtime.CompilerServices;
using InnovationGraph.Core.Collections;

namespace InnovationGraph.Engine.Kernels;

/// <summary>The parts of communities, which become the nodes of the next level: one level after another, on memory that is used again.</summary>
internal sealed class CommunityParts(int count, CommunityMoves moves, RandomNumbers random) : IDisposable
{
    private readonly NativeArray<int> _part = new(count);
    private readonly NativeArray<int> _size = new(count);
    private readonly NativeArray<double> _degree = new(count);

    // What leads from each part to the rest of its community; before that, the vertices to go on from.
    private readonly NativeArray<double> _outside = new(count);

    /// <summary>The part of each node.</summary>
    public Cells<int> Of => _part.Cells;

    public void Dispose()
    {
        _part.Dispose();
        _size.Dispose();
        _degree.Dispose();
        _outside.Dispose();
    }

    /// <summary>
    /// The parts of each community, built up from single nodes: a node that is well connected with its community, and alone yet, joins the
    /// well connected part of it where it gains most.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Refine(LevelGraph level, int communities)
    {
        var (start, neighbours, weights, degrees) = (level.Start, level.Neighbours, level.Weights, level.Degree);
        var (of, part, between, met, outside, unit) = (moves.Of, Of, moves.Between, moves.Met, _outside.Cells, weights.IsEmpty);
        var (degree, partDegree, partSize) = (moves.Degree, _degree.Cells, _size.Cells);
        degree.Slice(0, communities).Fill(0);
        for (var node = 0; node < level.Count; node++)
        {
            degree[of[node]] += degrees[node];
            (part[node], partDegree[node], partSize[node]) = (node, degrees[node], 1);
            var within = 0.0;
            for (int arc = start[node], end = start[node + 1]; arc < end; arc++)
            {
                within += neighbours[arc] != node && of[neighbours[arc]] == of[node] ? (unit ? 1 : weights[arc]) : 0;
            }

            outside[node] = within;
        }

        foreach (var node in random.Order(level.Count))
        {
            var whole = degree[of[node]];
            if (partSize[part[node]] > 1 || !IsWellConnected(node, whole))
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
                var gain = moves.Gain(between[other], degrees[node], partDegree[other]);
                if (gain > most + CommunityMoves.Least && IsWellConnected(other, whole))
                {
                    (best, most, weight) = (other, gain, between[other]);
                }

                between[other] = 0;
            }

            if (best != node)
            {
                part[node] = best;
                partDegree[best] += degrees[node];
                outside[best] += outside[node] - (2 * weight);
                partSize[best]++;
                partSize[node] = 0;
            }
        }

        // A part that nothing has joined yet is numbered as its only node.
        bool IsWellConnected(int one, double whole) => moves.Gain(outside[one], partDegree[one], whole - partDegree[one]) >= -CommunityMoves.Least;
    }

    /// <summary>Makes each connected part of a group a group of its own.</summary>
    public void Separate(LevelGraph whole, Cells<int> groupOf)
    {
        var (part, queue) = (Of, _size.Cells);
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
}
