using System.Collections.Frozen;
using System.Globalization;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Exchange.Copies;

/// <summary>
/// Copies a graph with its whole past into an empty store: every revision is committed again, in order, with its author, message, time
/// and changes, so that its hash comes out the same; then what each dataset imported last. Each revision is there wholly or not at all,
/// so a copy that was interrupted is finished by the next.
/// </summary>
public sealed class StoreCopier(IGraphStore source, IGraphStore target)
{
    private static readonly FrozenDictionary<RecordId, CurrentVersion> Nothing = FrozenDictionary<RecordId, CurrentVersion>.Empty;

    /// <summary>Copies what the target lacks. It must be empty or hold the first revisions of the source and nothing else.</summary>
    public async Task<CopyResult> CopyAsync(IProgress<CopyProgress>? progress, CancellationToken cancellation)
    {
        // Before the revisions: a receipt may never say more than the revisions that are copied with it.
        var receipts = await ReadReceiptsAsync(cancellation);
        List<Revision> revisions = [.. (await source.GetRevisionsAsync(cancellation)).Reverse()];
        List<Revision> copied = [.. (await target.GetRevisionsAsync(cancellation)).Reverse()];
        if (FindDifference(revisions, copied) is { } difference)
        {
            return difference;
        }

        var (head, changesCopied, changesInAll) = (
            copied.LastOrDefault(Revision.Empty), copied.Sum(one => (long)one.ChangeCount), revisions.Sum(one => (long)one.ChangeCount));
        foreach (var revision in revisions.Skip(copied.Count))
        {
            progress?.Report(new(revision, revisions[^1].Number, changesCopied, changesInAll));
            if (await ReplayAsync(head, revision, cancellation) is { } refusal)
            {
                return refusal;
            }

            (head, changesCopied) = (revision, changesCopied + revision.ChangeCount);
        }

        return await KeepReceiptsAsync(receipts, head, cancellation)
            ?? await CompareAsync(head, revisions.Count - copied.Count, cancellation);
    }

    /// <summary>The first revision that the target has and the source has not.</summary>
    private static CopyResult.Refused? FindDifference(List<Revision> revisions, List<Revision> copied)
    {
        for (var i = 0; i < copied.Count; i++)
        {
            if (i == revisions.Count)
            {
                return Refuse(copied[i], $"the target has it ({Describe(copied[i])}), and the source ends before it.");
            }

            if (copied[i].Hash != revisions[i].Hash)
            {
                return Refuse(
                    copied[i],
                    $"the target has another one ({Describe(copied[i])}) than the source ({Describe(revisions[i])}). Copy to an empty store, or to one that was copied from this source.");
            }
        }

        return null;
    }

    private async Task<CopyResult.Refused?> ReplayAsync(Revision head, Revision revision, CancellationToken cancellation)
    {
        var changes = await source.GetChangesAsync(revision.Number, 0, int.MaxValue, cancellation);
        ChangeSet replayed = new(revision.Author, revision.Message, revision.Time, head.Hash, changes.ToValueList());

        // Asked beforehand, because what is committed stays.
        var planned = CommitPlan.Make(head, replayed, Nothing).Revision;
        if (planned != revision)
        {
            return Refuse(revision, $"the source is damaged there: its records give {Describe(planned)}, but the revision is {Describe(revision)}.");
        }

        return await target.ApplyAsync(replayed, cancellation) switch
        {
            ApplyResult.Committed committed when committed.Revision == revision => null,
            ApplyResult.Committed committed => Refuse(
                revision, $"the target is damaged before it: it made {Describe(committed.Revision)} of what is {Describe(revision)} in the source."),
            ApplyResult.Conflict => Refuse(revision, "someone else committed to the target meanwhile."),
            ApplyResult.Rejected rejected => Refuse(revision, $"the target does not take it: {string.Join(' ', rejected.Faults)}"),
            var other => throw new InvalidOperationException($"No result for {other.GetType().Name}."),
        };
    }

    private async Task<List<ImportReceipt>> ReadReceiptsAsync(CancellationToken cancellation)
    {
        List<ImportReceipt> receipts = [];
        var head = await source.GetHeadAsync(cancellation);
        foreach (var dataset in await source.GetDatasetsAsync(head.Number, cancellation))
        {
            if (await source.FindReceiptAsync(dataset.Id, cancellation) is { } receipt)
            {
                receipts.Add(receipt);
            }
        }

        return receipts;
    }

    private async Task<CopyResult.Refused?> KeepReceiptsAsync(List<ImportReceipt> receipts, Revision head, CancellationToken cancellation)
    {
        foreach (var receipt in receipts)
        {
            if (await target.FindReceiptAsync(receipt.Dataset, cancellation) == receipt)
            {
                continue;
            }

            ChangeSet nothing = new(Revision.ImportAuthor(receipt.Dataset), head.Message, head.Time, head.Hash, []) { Receipt = receipt };
            if (await target.ApplyAsync(nothing, cancellation) is not ApplyResult.Committed)
            {
                return Refuse(head, "someone else committed to the target meanwhile.");
            }
        }

        return null;
    }

    private async Task<CopyResult> CompareAsync(Revision head, long copied, CancellationToken cancellation)
    {
        var found = await target.GetHeadAsync(cancellation);
        if (found != head)
        {
            return Refuse(head, FormattableString.Invariant($"the target's newest revision is {found.Number} ({Describe(found)}), and the source's is {Describe(head)}."));
        }

        var (expected, counted) = (
            await RecordCounts.CountAsync(source, head.Number, cancellation), await RecordCounts.CountAsync(target, head.Number, cancellation));
        return counted == expected
            ? new CopyResult.Complete(head, copied, counted)
            : Refuse(head, FormattableString.Invariant($"the target holds {counted}, and the source {expected}."));
    }

    private static CopyResult.Refused Refuse(Revision revision, string reason) => new(revision.Number, reason);

    private static string Describe(Revision revision) => string.Create(
        CultureInfo.InvariantCulture,
        $"{revision.ChangeCount} changes by '{revision.Author}', {Revision.FormatTime(revision.Time)}, hash {revision.Hash}");
}
