using System.Text;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Mirror;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Revisions;

/// <summary>
/// Makes a change set the next revision, in one transaction that holds a lock on our metadata node, so that commits of any process
/// come one after another.
/// </summary>
internal sealed class Committer(Database database)
{
    private const int BatchSize = 5000;

    public async Task<ApplyResult> ApplyAsync(ChangeSet changes, CancellationToken cancellation)
    {
        Revision? asked = null;
        try
        {
            return await database.WriteAsync(
                async transaction =>
                {
                    var (result, isToCommit) = await WriteAsync(transaction, changes);
                    if (isToCommit)
                    {
                        asked = ((ApplyResult.Committed)result).Revision;
                        await transaction.CommitAsync();
                    }

                    return result;
                },
                cancellation);
        }
        catch (UnknownOutcomeException fault)
        {
            return await FindOutAsync(asked!, fault);
        }
    }

    /// <summary>
    /// Looks whether a commit was made. The lock is had only when the transaction in doubt is over, so what is not there then never will be.
    /// </summary>
    private async Task<ApplyResult> FindOutAsync(Revision asked, UnknownOutcomeException fault)
    {
        var found = await database.WriteAsync(
            async transaction =>
            {
                await LockAsync(transaction);
                return await transaction.ReadAsync("read/revision", RevisionQueries.Read, ("number", asked.Number));
            },
            CancellationToken.None);
        return found.Contains(asked)
            ? new ApplyResult.Committed(asked)
            : throw new StoreUnavailableException(
                $"{database.Description} failed to commit, and nothing was written: {fault.InnerException!.Message}", fault);
    }

    private async Task<(ApplyResult Result, bool IsToCommit)> WriteAsync(WriteTransaction transaction, ChangeSet changes)
    {
        await LockAsync(transaction);
        var head = (await transaction.ReadAsync("read/head", RevisionQueries.Read)).SingleOrDefault(Revision.Empty);
        if (changes.Base != head.Hash)
        {
            return (new ApplyResult.Conflict(head), false);
        }

        var current = await ReadCurrentAsync(transaction, head.Number, changes);
        if (ChangeSetFaults.Find(changes, current) is { Count: > 0 } faults)
        {
            return (new ApplyResult.Rejected(faults.ToValueList()), false);
        }

        if (changes.Receipt is { } receipt)
        {
            await transaction.RunAsync("write/keep_receipt", ("dataset", receipt.Dataset.ToString()), ("digest", receipt.Digest));
        }

        var plan = CommitPlan.Make(head, changes, current);
        if (plan.Steps.Count > 0)
        {
            await WriteRevisionAsync(transaction, plan.Revision);
            await WriteVersionsAsync(transaction, plan);
            await MirrorAsync(transaction, head.Number, plan);
        }

        return (new ApplyResult.Committed(plan.Revision), plan.Steps.Count > 0 || changes.Receipt is not null);
    }

    private async Task LockAsync(WriteTransaction transaction)
    {
        if ((await transaction.ReadAsync("write/lock", row => row.Integer(0))).Count == 0)
        {
            throw new StoreUnavailableException($"{database.Description} has lost its :InnovationGraph node; was it emptied? Start anew.");
        }
    }

    private static async Task<Dictionary<RecordId, CurrentVersion>> ReadCurrentAsync(
        WriteTransaction transaction, long head, ChangeSet changes)
    {
        Dictionary<RecordId, CurrentVersion> current = [];
        foreach (var some in changes.Base == default ? [] : CommitPlan.IdsOf(changes).Chunk(BatchSize))
        {
            foreach (var version in await transaction.ReadAsync(
                "read/current", ReadCurrent, ("ids", some.Select(id => id.ToString())), ("revision", head)))
            {
                current.Add(version.Id, version);
            }
        }

        return current;
    }

    private static CurrentVersion ReadCurrent(CypherRow row) => new(
        RecordId.Parse(row.Text(0)),
        EnumNames.TryParse<RecordType>(row.Text(1), out var type) ? type : null,
        row.Integer(2),
        Encoding.UTF8.GetBytes(row.Text(3)),
        row.Text(4));

    private static Task WriteRevisionAsync(WriteTransaction transaction, Revision revision) => transaction.RunAsync(
        "write/put_revision",
        ("number", revision.Number),
        ("time", Revision.FormatTime(revision.Time)),
        ("author", revision.Author),
        ("message", revision.Message),
        ("changeCount", revision.ChangeCount),
        ("hash", revision.Hash.ToString()));

    private static async Task WriteVersionsAsync(WriteTransaction transaction, CommitPlan plan)
    {
        foreach (var some in plan.Steps.Where(step => step.Replaces is not null).Chunk(BatchSize))
        {
            await transaction.RunAsync("write/end_versions", ("revision", plan.Revision.Number), ("rows", some.Select(Ended)));
        }

        foreach (var some in plan.Steps.Where(step => step.Change is not Change.Retract).Chunk(BatchSize))
        {
            VersionRows versions = new(some);
            await transaction.RunAsync(
                "write/put_versions",
                ("revision", plan.Revision.Number),
                ("rows", versions.Rows),
                ("patterns", versions.Patterns),
                ("alike", versions.Alike));
        }

        if (plan.Steps.Any(step => step.Change is Change.Describe))
        {
            await transaction.RunAsync("write/list_datasets");
        }
    }

    private static object?[] Ended(CommitStep step) =>
        [step.Change.Id.ToString(), step.Replaces!.Version, (step.Change as Change.Retract)?.MergedInto?.ToString()];

    private static async Task MirrorAsync(WriteTransaction transaction, long head, CommitPlan plan)
    {
        var datasets = await transaction.ReadAsync("read/datasets", RevisionQueries.ReadDataset, ("revision", plan.Revision.Number));
        GraphMirror mirror = new(transaction, new(datasets));
        var replaced = plan.Steps.Where(step => step.Replaces?.Type is not null).ToList();
        var gone = replaced.Where(step => step.Change is Change.Retract).Select(Before).ToList();
        var changed = replaced.Where(step => step.Change is Change.Put { Record: Relationship }).Select(Before).Cast<Relationship>().ToList();
        await mirror.RemoveAsync(gone, changed);
        await MirrorRenewal.RenewAsync(transaction, mirror, head, plan);
        await mirror.PutAsync([.. plan.Steps.Select(step => step.Change).OfType<Change.Put>().Select(put => put.Record)]);
        if (gone.Count > 0 || changed.Count > 0)
        {
            await mirror.SweepAsync();
        }
    }

    private static GraphRecord Before(CommitStep step) => RecordJson.Read(step.Replaces!.Body);
}
