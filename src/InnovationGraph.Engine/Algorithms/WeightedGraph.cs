namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// An undirected graph whose nodes may stand for several others: a weight is how many relationships there are between two nodes, either
/// way and parallel ones each.
/// </summary>
internal sealed class WeightedGraph
{
    private readonly (int Node, double Weight)[][] _neighbours;
    private readonly double[] _within;

    private WeightedGraph((int Node, double Weight)[][] neighbours, double[] within)
    {
        (_neighbours, _within) = (neighbours, within);
        Degree = [.. neighbours.Select((row, node) => (2 * within[node]) + row.Sum(neighbour => neighbour.Weight))];
        Total = Degree.Sum() / 2;
    }

    public int Count => _neighbours.Length;

    /// <summary>How many relationships there are.</summary>
    public double Total { get; }

    /// <summary>How many ends of relationships are at each node; a self-loop has both there.</summary>
    public double[] Degree { get; }

    /// <summary>How many relationships are within what a node stands for.</summary>
    public double Within(int node) => _within[node];

    /// <summary>The other nodes that relationships lead to, each once.</summary>
    public ReadOnlySpan<(int Node, double Weight)> this[int node] => _neighbours[node];

    public static WeightedGraph Of(CompactGraph graph)
    {
        var neighbours = new (int, double)[graph.Count][];
        var within = new double[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            SortedDictionary<int, double> weights = [];
            foreach (var neighbour in graph.EitherWay[node])
            {
                weights[neighbour] = weights.GetValueOrDefault(neighbour) + 1;
            }

            weights.Remove(node, out within[node]);
            neighbours[node] = [.. weights.Select(weight => (weight.Key, weight.Value))];
        }

        return new(neighbours, within);
    }

    /// <summary>The graph whose nodes stand for groups of nodes.</summary>
    /// <param name="groupOf">For every node its group; groups are numbered from 0.</param>
    /// <param name="groups">How many groups there are.</param>
    public WeightedGraph Merge(int[] groupOf, int groups)
    {
        var weights = Enumerable.Range(0, groups).Select(_ => new SortedDictionary<int, double>()).ToArray();
        var within = new double[groups];
        for (var node = 0; node < Count; node++)
        {
            var group = groupOf[node];
            within[group] += _within[node];
            foreach (var (neighbour, weight) in this[node])
            {
                if (groupOf[neighbour] != group)
                {
                    weights[group][groupOf[neighbour]] = weights[group].GetValueOrDefault(groupOf[neighbour]) + weight;
                }
                else if (neighbour > node)
                {
                    within[group] += weight;
                }
            }
        }

        return new([.. weights.Select(row => row.Select(weight => (weight.Key, weight.Value)).ToArray())], within);
    }

    /// <summary>The connected parts of groups of nodes, as groups of their own, each numbered as its first node.</summary>
    public int[] ConnectedParts(int[] groupOf)
    {
        var partOf = new int[Count];
        Array.Fill(partOf, -1);
        Queue<int> waiting = new();
        for (var first = 0; first < Count; first++)
        {
            if (partOf[first] >= 0)
            {
                continue;
            }

            partOf[first] = first;
            waiting.Enqueue(first);
            while (waiting.TryDequeue(out var node))
            {
                foreach (var (neighbour, _) in this[node])
                {
                    if (partOf[neighbour] < 0 && groupOf[neighbour] == groupOf[first])
                    {
                        partOf[neighbour] = first;
                        waiting.Enqueue(neighbour);
                    }
                }
            }
        }

        return partOf;
    }
}
