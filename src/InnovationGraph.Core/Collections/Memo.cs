using System.Diagnostics.CodeAnalysis;

namespace InnovationGraph.Core.Collections;

/// <summary>
/// Remembers one result a key: computed once, also when several callers ask at the same moment, and kept until more than
/// <c>capacity</c> other keys were used after it. A computation that throws is not remembered.
/// </summary>
/// <param name="capacity">How many keys are kept.</param>
/// <param name="isKept">Which results are remembered; all of them when null.</param>
public sealed class Memo<TKey, T>(int capacity, Func<T, bool>? isKept = null)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, (Task<T> Result, long LastUse)> _results = [];
    private long _uses;

    /// <param name="key">What the result belongs to; equal keys share one result.</param>
    /// <param name="compute">Runs at most once a key. It takes no cancellation: others may be waiting for the same result.</param>
    /// <param name="cancellation">Stops this caller's waiting, not the computation.</param>
    public Task<T> GetAsync(TKey key, Func<Task<T>> compute, CancellationToken cancellation)
    {
        Task<T> result;
        lock (_lock)
        {
            result = _results.TryGetValue(key, out var known) && IsUsable(known.Result)
                ? known.Result
                : Task.Run(compute, CancellationToken.None);
            _results[key] = (result, ++_uses);
            if (_results.Count > capacity)
            {
                _results.Remove(_results.MinBy(entry => entry.Value.LastUse).Key);
            }
        }

        return result.IsCompletedSuccessfully ? result : result.WaitAsync(cancellation);
    }

    /// <summary>The result kept for a key; false where there is none yet.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out T result)
    {
        lock (_lock)
        {
            if (_results.TryGetValue(key, out var known) && known.Result.IsCompletedSuccessfully && IsUsable(known.Result))
            {
                _results[key] = (known.Result, ++_uses);
                result = known.Result.Result;
                return true;
            }
        }

        result = default;
        return false;
    }

    private bool IsUsable(Task<T> result) =>
        !result.IsCompleted || (result.IsCompletedSuccessfully && isKept?.Invoke(result.Result) != false);
}
