namespace InnovationGraph.Engine.Tests.Kernels;

/// <summary>
/// The oracle of betweenness: from one source after another the shortest paths, counted, then the dependencies summed from the farthest
/// node back. Brandes, A faster algorithm for betweenness centrality, 2001.
/// </summary>
internal sealed class PathCounts(int count, Func<int, IEnumerable<int>> rows, Func<int, bool> isOnlyEnd)
{
    private const int Unreached = -1;

    private readonly int[] _distance = Filled(count);
    private readonly int[] _order = new int[count];
    private readonly double[] _paths = new double[count];

    // What is handed on to each predecessor for each path: the dependency of a node, and its weight as a target, by its paths.
    private readonly double[] _share = new double[count];
    private int _reached;

    /// <param name="source">Where the paths start.</param>
    /// <param name="weight">What a path counts, by where it ends.</param>
    /// <param name="scores">What the dependencies are added to.</param>
    public void AddDependencies(int source, Func<int, double> weight, double[] scores)
    {
        Search(source);
        for (var i = _reached - 1; i > 0; i--)
        {
            var node = _order[i];
            var dependency = 0.0;
            if (!isOnlyEnd(node))
            {
                dependency = rows(node).Where(neighbour => _distance[neighbour] == _distance[node] + 1).Sum(neighbour => _share[neighbour]) * _paths[node];
                scores[node] += dependency;
            }

            _share[node] = (weight(node) + dependency) / _paths[node];
        }
    }

    private void Search(int source)
    {
        for (var i = 0; i < _reached; i++)
        {
            _distance[_order[i]] = Unreached;
        }

        (_order[0], _reached, _distance[source], _paths[source]) = (source, 1, 0, 1);
        for (var at = 0; at < _reached; at++)
        {
            var node = _order[at];
            if (at > 0 && isOnlyEnd(node))
            {
                continue;
            }

            var next = _distance[node] + 1;
            foreach (var neighbour in rows(node))
            {
                if (_distance[neighbour] == Unreached)
                {
                    (_distance[neighbour], _paths[neighbour]) = (next, 0);
                    _order[_reached++] = neighbour;
                }

                if (_distance[neighbour] == next)
                {
                    _paths[neighbour] += _paths[node];
                }
            }
        }
    }

    private static int[] Filled(int count)
    {
        var distance = new int[count];
        Array.Fill(distance, Unreached);
        return distance;
    }
}
