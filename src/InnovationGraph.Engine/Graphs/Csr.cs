namespace InnovationGraph.Engine.Graphs;

/// <summary>Compressed sparse rows: the neighbours of each node, in order.</summary>
internal sealed class Csr(int[] start, int[] neighbours)
{
    public int Count => start.Length - 1;

    /// <summary>The neighbours of all nodes.</summary>
    public int Total => neighbours.Length;

    /// <summary>Where a node's neighbours start among those of all nodes.</summary>
    public int Start(int node) => start[node];

    public int Length(int node) => start[node + 1] - start[node];

    public ReadOnlySpan<int> this[int node] => neighbours.AsSpan(start[node]..start[node + 1]);

    /// <summary>Each neighbour once.</summary>
    public Csr Collapse() => Select((_, before, neighbour) => neighbour != before);

    /// <summary>Without self-loops.</summary>
    public Csr WithoutLoops() => Select((node, _, neighbour) => neighbour != node);

    /// <summary>The rows turned round: for each node those that it is a neighbour of, in order.</summary>
    public Csr Turn()
    {
        var starts = CountingSort.Starts(neighbours, Count);
        int[] at = [.. starts];
        var turned = new int[neighbours.Length];
        for (var node = 0; node < Count; node++)
        {
            foreach (var neighbour in this[node])
            {
                turned[at[neighbour]++] = node;
            }
        }

        return new(starts, turned);
    }

    /// <summary>Whether a walk along the rows can come back to where it started; a self-loop does. A. B. Kahn, CACM 5 (1962) 558-562.</summary>
    public bool HasCycle()
    {
        var entering = new int[Count];
        foreach (var neighbour in neighbours)
        {
            entering[neighbour]++;
        }

        Stack<int> sources = new(Enumerable.Range(0, Count).Where(node => entering[node] == 0));
        var removed = 0;
        for (; sources.TryPop(out var node); removed++)
        {
            foreach (var neighbour in this[node])
            {
                if (--entering[neighbour] == 0)
                {
                    sources.Push(neighbour);
                }
            }
        }

        return removed < Count;
    }

    /// <summary>The neighbours of both, in order; where both have one, it is there from both.</summary>
    public static Csr Merge(Csr left, Csr right)
    {
        var starts = new int[left.Count + 1];
        for (var node = 0; node < left.Count; node++)
        {
            starts[node + 1] = starts[node] + left.Length(node) + right.Length(node);
        }

        var merged = new int[starts[^1]];
        for (var node = 0; node < left.Count; node++)
        {
            var row = merged.AsSpan(starts[node]..starts[node + 1]);
            left[node].CopyTo(row);
            right[node].CopyTo(row[left.Length(node)..]);
            row.Sort();
        }

        return new(starts, merged);
    }

    private Csr Select(Func<int, int, int, bool> keeps)
    {
        List<int> kept = new(neighbours.Length);
        var starts = new int[start.Length];
        for (var node = 0; node < Count; node++)
        {
            var before = -1;
            foreach (var neighbour in this[node])
            {
                if (keeps(node, before, neighbour))
                {
                    kept.Add(neighbour);
                }

                before = neighbour;
            }

            starts[node + 1] = kept.Count;
        }

        return new(starts, [.. kept]);
    }
}
