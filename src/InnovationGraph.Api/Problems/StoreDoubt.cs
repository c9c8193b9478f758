using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Api.Problems;

/// <summary>
/// Asks, where a request failed in a way that nobody foresaw, whether the store contradicts itself: what is damaged can fail anywhere,
/// long after it was read. One check at a time serves all who ask, and a fault that was found is remembered.
/// </summary>
internal sealed class StoreDoubt(IGraphStore store, TimeProvider clock)
{
    /// <summary>What cannot be checked in this time is taken to be sound, and the failure to be ours.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Memo<RevisionHash, VerificationFault?> _faults = new(1, fault => fault is not null);

    /// <summary>What is wrong with the store and what to do, in one line; null where no fault was found in time.</summary>
    public async Task<string?> FindReasonAsync(CancellationToken cancellation)
    {
        try
        {
            var head = await store.GetHeadAsync(cancellation);
            return await _faults.GetAsync(head.Hash, VerifyAsync, cancellation) is { Reason: var reason }
                ? $"The store contradicts itself: {reason.TrimEnd('.')}. Run 'innovationgraph verify', then restore a copy, or start anew."
                : null;
        }
        catch (StoreUnavailableException unavailable)
        {
            return unavailable.Message;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<VerificationFault?> VerifyAsync()
    {
        using CancellationTokenSource late = new(Patience, clock);
        return await store.VerifyAsync(late.Token);
    }
}
