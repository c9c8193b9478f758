using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>Breadth-first levels from one node after another, on memory that is used again.</summary>
/// <param name="rows">Where a step leads from each node.</param>
/// <param name="isOnlyEnd">A flag for each node that is reached and not gone beyond; null for none.</param>
internal sealed class BreadthFirst(Csr rows, bool[]? isOnlyEnd = null)
{
    private const int Unreached = -1;

    private readonly int[] _distance = Filled(rows.Count);
    private readonly int[] _order = new int[rows.Count];
    private int _reached;

    /// <summary>The nodes reached by the last search, nearest first; the source is the first.</summary>
    public ReadOnlySpan<int> Order => _order.AsSpan(0, _reached);

    /// <summary>The hops from the source of the last search; for nodes in <see cref="Order"/> alone.</summary>
    public int Distance(int node) => _distance[node];

    /// <summary>False when the budget is spent.</summary>
    public bool Search(int source, QueryBudget budget)
    {
        foreach (var node in Order)
        {
            _distance[node] = Unreached;
        }

        (_order[0], _reached, _distance[source]) = (source, 1, 0);
        for (var at = 0; at < _reached; at++)
        {
            var node = _order[at];
            if (at > 0 && isOnlyEnd?[node] == true)
            {
                continue;
            }

            foreach (var neighbour in rows[node])
            {
                if (_distance[neighbour] == Unreached)
                {
                    _distance[neighbour] = _distance[node] + 1;
                    _order[_reached++] = neighbour;
                }
            }
        }

        return budget.CheckTime();
    }

    private static int[] Filled(int count)
    {
        var distance = new int[count];
        Array.Fill(distance, Unreached);
        return distance;
    }
}
