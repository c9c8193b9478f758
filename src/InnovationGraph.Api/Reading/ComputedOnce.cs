namespace InnovationGraph.Api.Reading;

/// <summary>
/// What was computed for the keys asked for last: computed once even when asked for at once, and again only after it failed or was
/// forgotten for others.
/// </summary>
internal sealed class ComputedOnce<TKey, T>(int kept)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, (Task<T> Result, long LastUse)> _results = [];
    private long _uses;

    /// <param name="compute">Shared by all who wait for it, so that none of them may cancel it.</param>
    public Task<T> GetAsync(TKey key, Func<Task<T>> compute)
    {
        lock (_lock)
        {
            var result = _results.TryGetValue(key, out var known) && known.Result is { IsFaulted: false, IsCanceled: false }
                ? known.Result
                : Task.Run(compute);
            _results[key] = (result, ++_uses);
            if (_results.Count > kept)
            {
                _results.Remove(_results.MinBy(entry => entry.Value.LastUse).Key);
            }

            return result;
        }
    }
}
