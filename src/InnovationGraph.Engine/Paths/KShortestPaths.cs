using InnovationGraph.Engine.Graphs;

namespace InnovationGraph.Engine.Paths;

/// <summary>
/// The k paths of the fewest hops without a repeated entity, in order of hops, degrees, then ids. After each path found, the best that leaves
/// it at each of its entities becomes a candidate; what shares its beginning with an earlier path leaves by another step.
/// </summary>
/// <remarks>
/// Time: k times the hops, times a shortest path; space: the candidates. A path is left only behind where it left its parent, so no
/// candidate comes twice. Yen, Finding the k shortest loopless paths in a network, 1971; Lawler 1972.
/// </remarks>
internal sealed class KShortestPaths(StepGraph graph, Scratch scratch, QueryBudget budget)
{
    private readonly ShortestPaths _shortest = new(graph, scratch, budget);
    private readonly SortedSet<Candidate> _candidates = [];

    /// <summary>Up to so many; where the budget is spent, those found so far, which come first.</summary>
    public IReadOnlyList<int[]> Find(int source, int target, int maxHops, int k)
    {
        List<int[]> found = [];
        if (_shortest.FindFirst(source, target, maxHops) is { } first)
        {
            Add(first, 0);
        }

        while (found.Count < k && budget.Spent is null && _candidates.Min is { } best)
        {
            _candidates.Remove(best);
            found.Add(best.Path);
            for (var at = best.LeftAt; found.Count < k && at < best.Path.Length - 1; at++)
            {
                Leave(best.Path, at, found, maxHops);
            }
        }

        return found;
    }

    private void Leave(int[] path, int at, List<int[]> found, int maxHops)
    {
        scratch.Blocked.Clear();
        scratch.Banned.Clear();
        var beginning = path.AsSpan(0, at + 1);
        foreach (var entity in beginning[..at])
        {
            scratch.Blocked[entity] = 0;
        }

        foreach (var earlier in found)
        {
            if (earlier.Length > at + 1 && earlier.AsSpan(0, at + 1).SequenceEqual(beginning))
            {
                scratch.Banned[earlier[at + 1]] = 0;
            }
        }

        if (_shortest.FindUnblocked(path[at], path[^1], maxHops - at) is { } rest)
        {
            Add([.. path[..at], .. rest], at);
        }
    }

    private void Add(int[] path, int leftAt) => _candidates.Add(new(path, graph.DegreesOf(path), leftAt));

    private sealed record Candidate(int[] Path, double Degrees, int LeftAt) : IComparable<Candidate>
    {
        public int CompareTo(Candidate? other)
        {
            if (other is null)
            {
                return 1;
            }

            var byCost = (Path.Length, Degrees).CompareTo((other.Path.Length, other.Degrees));
            return byCost != 0 ? byCost : Path.AsSpan().SequenceCompareTo(other.Path);
        }
    }
}
