namespace InnovationGraph.Core.Stores;

/// <summary>Reading in pages what is too much to hold, or to keep a lock for, at once.</summary>
public static class PagedReading
{
    /// <summary>The pages, none of them empty, up to the first that is not full.</summary>
    /// <param name="readAfter">The next items after a key, in the order of keys, as many as a page holds.</param>
    /// <param name="keyOf">The key of an item.</param>
    /// <param name="first">What comes before every key.</param>
    /// <param name="size">How many items a full page holds.</param>
    public static async IAsyncEnumerable<List<T>> ReadAsync<T, TKey>(
        Func<TKey, Task<List<T>>> readAfter, Func<T, TKey> keyOf, TKey first, int size)
    {
        var after = first;
        List<T> page;
        do
        {
            page = await readAfter(after);
            if (page.Count > 0)
            {
                yield return page;
                after = keyOf(page[^1]);
            }
        }
        while (page.Count == size);
    }
}
