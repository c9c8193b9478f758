using System.Numerics;
using InnovationGraph.Engine.Paths;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// How many nodes reach each node in exactly so many hops. Breadth-first from 64 sources side by side, a bit each: what several of
/// them reach at one level is looked at once.
/// </summary>
/// <remarks>
/// Time: nodes times relationships at worst, where no two sources reach a node at the same level, and up to 64 times less; space: linear
/// in the nodes. Self-loops and parallel relationships reach nothing anew; what is not reached is not counted. Then and others, The
/// more the merrier: efficient multi-source graph traversal, PVLDB 8, 2014.
/// </remarks>
internal static class DistanceCounts
{
    private const int Lanes = 64;

    /// <summary>
    /// Tells <paramref name="add"/> a node, a distance from 1 up and how many nodes reach it over the rows in that many hops; a pair of
    /// node and distance comes up to once in 64 sources, in the same order every time. False when the budget is spent.
    /// </summary>
    public static bool Tell(Rows rows, Action<int, int, int> add, QueryBudget budget)
    {
        ulong[] seen = new ulong[rows.Count], now = new ulong[rows.Count], next = new ulong[rows.Count];
        List<int> level = [], reached = [];
        for (var first = 0; first < rows.Count; first += Lanes)
        {
            Array.Clear(seen);
            for (var source = first; source < Math.Min(first + Lanes, rows.Count); source++)
            {
                seen[source] = now[source] = 1UL << (source - first);
                level.Add(source);
            }

            for (var distance = 1; level.Count > 0; distance++)
            {
                Reach(rows, level, reached, seen, now, next);
                foreach (var node in reached)
                {
                    seen[node] |= next[node];
                    (now[node], next[node]) = (next[node], 0);
                    add(node, distance, BitOperations.PopCount(now[node]));
                }

                (level, reached) = (reached, level);
                if (!budget.Look())
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Collects what the level reaches for the first time, and empties the level.</summary>
    private static void Reach(Rows rows, List<int> level, List<int> reached, ulong[] seen, ulong[] now, ulong[] next)
    {
        reached.Clear();
        foreach (var node in level)
        {
            var sources = now[node];
            now[node] = 0;
            foreach (var neighbour in rows[node])
            {
                var anew = sources & ~seen[neighbour];
                if (anew != 0)
                {
                    if (next[neighbour] == 0)
                    {
                        reached.Add(neighbour);
                    }

                    next[neighbour] |= anew;
                }
            }
        }
    }
}
