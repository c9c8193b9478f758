using System.Runtime.CompilerServices;

namespace InnovationGraph.Engine.Kernels;

/// <summary>
/// An undirected graph in which a node may stand for several of a larger one: a weight is how many relationships lead between two nodes,
/// and a node has those within what it stands for.
/// </summary>
internal sealed class LevelGraph : IDisposable
{
    private readonly List<IDisposable> _memory;

    private LevelGraph(int count, Rows rows, Cells<double> weights, Cells<double> within, Cells<double> degree, List<IDisposable> memory)
    {
        (Count, Start, Neighbours, Weights, Within, Degree, _memory) = (count, rows.Start, rows.Neighbours, weights, within, degree, memory);
        for (var node = 0; node < count; node++)
        {
            Total += degree[node] / 2;
        }
    }

    public int Count { get; }

    /// <summary>How many relationships there are.</summary>
    public double Total { get; }

    public Cells<int> Start { get; }

    /// <summary>In each row a node stands as often as there are arcs; the node itself does not count there.</summary>
    public Cells<int> Neighbours { get; }

    /// <summary>That of each arc; a view of nothing where all are 1.</summary>
    public Cells<double> Weights { get; }

    /// <summary>How many relationships are within what a node stands for.</summary>
    public Cells<double> Within { get; }

    /// <summary>How many ends of relationships are at each node; one within has both there.</summary>
    public Cells<double> Degree { get; }

    /// <summary>The graph of single nodes, on the rows of the topology.</summary>
    public static LevelGraph Of(Topology topology)
    {
        NativeArray<double> within = new(topology.Count, isZeroed: true), degree = new(topology.Count);
        var (rows, loops, ends) = (topology.Out, within.Cells, degree.Cells);
        for (var v = 0; v < topology.Count; v++)
        {
            for (int arc = rows.Start[v], end = rows.Start[v + 1]; arc < end; arc++)
            {
                loops[v] += rows.Neighbours[arc] == v ? 1 : 0;
            }

            ends[v] = rows.Length(v) + loops[v];
        }

        return new(topology.Count, rows, default, loops, ends, [within, degree]);
    }

    /// <summary>The graph whose nodes stand for groups of nodes, which are numbered from 0; rows in the order in which groups come up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LevelGraph Merge(Cells<int> groupOf, int groups)
    {
        using var members = Members(groupOf, groups, out var starts);
        using var ownedStarts = starts;
        using NativeArray<double> sums = new(groups, isZeroed: true);
        NativeArray<int> start = new(groups + 1L), neighbours = new(Start[Count]);
        NativeArray<double> weights = new(Start[Count]), within = new(groups, isZeroed: true), degree = new(groups, isZeroed: true);
        var (member, first, sum) = (members.Cells, starts.Cells, sums.Cells);
        var (newStart, newNeighbours, newWeights, newWithin, newDegree) = (start.Cells, neighbours.Cells, weights.Cells, within.Cells, degree.Cells);
        var arcs = 0;
        for (var group = 0; group < groups; group++)
        {
            newStart[group] = arcs;
            var inside = 0.0;
            for (int at = first[group], last = first[group + 1]; at < last; at++)
            {
                var node = member[at];
                newWithin[group] += Within[node];
                newDegree[group] += Degree[node];
                for (int arc = Start[node], end = Start[node + 1]; arc < end; arc++)
                {
                    var neighbour = Neighbours[arc];
                    var weight = Weights.IsEmpty ? 1 : Weights[arc];
                    var other = groupOf[neighbour];
                    if (other == group)
                    {
                        inside += neighbour == node ? 0 : weight;
                        continue;
                    }

                    if (sum[other] == 0)
                    {
                        newNeighbours[arcs++] = other;
                    }

                    sum[other] += weight;
                }
            }

            newWithin[group] += inside / 2;
            for (var arc = newStart[group]; arc < arcs; arc++)
            {
                newWeights[arc] = sum[newNeighbours[arc]];
                sum[newNeighbours[arc]] = 0;
            }
        }

        newStart[groups] = arcs;
        return new(groups, new(newStart, newNeighbours, default), newWeights, newWithin, newDegree, [start, neighbours, weights, within, degree]);
    }

    /// <summary>Frees what is its own; the rows of a topology are not.</summary>
    public void Dispose()
    {
        foreach (var array in _memory)
        {
            array.Dispose();
        }
    }

    /// <summary>The nodes of each group one after another, and where each group starts.</summary>
    private NativeArray<int> Members(Cells<int> groupOf, int groups, out NativeArray<int> starts)
    {
        starts = new(groups + 2L, isZeroed: true);
        NativeArray<int> members = new(Count);
        var (start, member) = (starts.Cells, members.Cells);
        for (var node = 0; node < Count; node++)
        {
            start[groupOf[node] + 2]++;
        }

        for (var group = 0; group < groups; group++)
        {
            start[group + 2] += start[group + 1];
        }

        for (var node = 0; node < Count; node++)
        {
            member[start[groupOf[node] + 1]++] = node;
        }

        return members;
    }
}
