using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Core.Stores;

/// <summary>
/// How every store commits: nothing on top of another head than the caller saw, nothing with a fault in it, and the receipt of an import
/// also where its changes say nothing new.
/// </summary>
public static class CommitProtocol
{
    public static async Task<ApplyResult> ApplyAsync(ChangeSet changes, ICommitTransaction transaction)
    {
        var head = await transaction.GetHeadAsync();
        if (changes.Base != head.Hash)
        {
            return new ApplyResult.Conflict(head);
        }

        var current = head == Revision.Empty
            ? new Dictionary<RecordId, CurrentVersion>()
            : await transaction.ReadCurrentAsync(head, CommitPlan.IdsOf(changes));
        if (ChangeSetFaults.Find(changes, current) is { Count: > 0 } faults)
        {
            return new ApplyResult.Rejected(faults.ToValueList());
        }

        var plan = CommitPlan.Make(head, changes, current);
        if (changes.Receipt is { } receipt)
        {
            await transaction.KeepReceiptAsync(receipt);
        }

        if (plan.Steps.Count > 0)
        {
            await transaction.WriteAsync(head, plan);
        }

        if (plan.Steps.Count > 0 || changes.Receipt is not null)
        {
            await transaction.CommitAsync(plan.Revision);
        }

        return new ApplyResult.Committed(plan.Revision);
    }
}

/// <summary>
/// The transaction in which a store makes a change set its next revision. No other commit comes between its first step and its last.
/// A transaction that is not committed leaves nothing behind.
/// </summary>
public interface ICommitTransaction
{
    Task<Revision> GetHeadAsync();

    /// <summary>What the head holds under these ids, without those that it does not hold.</summary>
    Task<IReadOnlyDictionary<RecordId, CurrentVersion>> ReadCurrentAsync(Revision head, IReadOnlySet<RecordId> ids);

    Task KeepReceiptAsync(ImportReceipt receipt);

    /// <summary>Writes the revision and the steps of a plan that has some.</summary>
    Task WriteAsync(Revision head, CommitPlan plan);

    /// <summary>The last step: <paramref name="revision"/> is the head from here on.</summary>
    Task CommitAsync(Revision revision);
}
