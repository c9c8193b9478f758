namespace InnovationGraph.Engine.Graphs;

/// <summary>Sorting and row starts by counting keys from 0 up: stable, time in proportion to items and keys.</summary>
internal static class CountingSort
{
    public static int[] Sort(int[] items, Func<int, int> key, int keyCount)
    {
        var start = new int[keyCount + 1];
        foreach (var item in items)
        {
            start[key(item) + 1]++;
        }

        Accumulate(start);
        var sorted = new int[items.Length];
        foreach (var item in items)
        {
            sorted[start[key(item)]++] = item;
        }

        return sorted;
    }

    /// <summary>Where each key's row starts when the keys are laid out in order; one more at the end.</summary>
    public static int[] Starts(int[] keys, int keyCount)
    {
        var start = new int[keyCount + 1];
        foreach (var key in keys)
        {
            start[key + 1]++;
        }

        Accumulate(start);
        return start;
    }

    private static void Accumulate(int[] counts)
    {
        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }
    }
}
