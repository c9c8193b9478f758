using System.Numerics;
using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Algorithms;

/// <summary>
/// How many nodes reach each node in exactly so many hops. Breadth-first from 64 sources at once, with a bit for each: what several of
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
    /// Calls <paramref name="add"/> with a node, a distance of at least 1, and how many nodes reach that node in exactly so many hops.
    /// Sources are searched 64 at a time and every batch reports its own counts, so a node and distance may come up again and the
    /// caller adds the counts up. The order of calls is always the same. False when the budget is spent.
    /// </summary>
    public static bool Count(Csr rows, Action<int, int, int> add, QueryBudget budget)
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
                if (!budget.CheckTime())
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Collects what the level reaches for the first time, and empties the level.</summary>
    private static void Reach(Csr rows, List<int> level, List<int> reached, ulong[] seen, ulong[] now, ulong[] next)
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
