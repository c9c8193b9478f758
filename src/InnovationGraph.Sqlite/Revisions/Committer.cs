using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Sqlite.Connections;
using InnovationGraph.Sqlite.Search;

namespace InnovationGraph.Sqlite.Revisions;

/// <summary>Makes a change set the next revision, within a transaction that its caller ends.</summary>
internal static class Committer
{
    public static ApplyResult Apply(Session session, ChangeSet changes, CancellationToken cancellation)
    {
        var head = RevisionQueries.Head(session);
        if (changes.Base != head.Hash)
        {
            return new ApplyResult.Conflict(head);
        }

        var current = CurrentState.Read(session, changes, cancellation);
        if (ChangeSetFaults.Find(changes, current) is { Count: > 0 } faults)
        {
            return new ApplyResult.Rejected(faults.ToValueList());
        }

        if (changes.Receipt is { } receipt)
        {
            session.Execute("keep_receipt", ("@dataset", receipt.Dataset.ToString()), ("@digest", receipt.Digest));
        }

        var (revision, steps) = CommitPlan.Make(head, changes, current);
        if (steps.Count == 0)
        {
            return new ApplyResult.Committed(head);
        }

        session.Execute(
            "insert_revision",
            ("@number", revision.Number),
            ("@time", Revision.FormatTime(revision.Time)),
            ("@author", revision.Author),
            ("@message", revision.Message),
            ("@changeCount", revision.ChangeCount),
            ("@hash", revision.Hash.ToString()));
        Write(session, revision.Number, steps, cancellation);
        return new ApplyResult.Committed(revision);
    }

    private static void Write(Session session, long revision, IReadOnlyList<CommitStep> steps, CancellationToken cancellation)
    {
        var version = (long)session.Scalar("next_version")!;
        foreach (var (change, body, replaces) in steps)
        {
            cancellation.ThrowIfCancellationRequested();
            if (replaces is { } ended)
            {
                End(session, revision, change, ended.Version);
            }

            switch (change)
            {
                case Change.Put put:
                    Insert(session, revision, version++, put.Record, body);
                    break;
                case Change.Describe describe:
                    session.Execute(
                        "insert_dataset", ("@id", describe.Id.ToString()), ("@revision", revision), ("@body", Text(body)));
                    break;
            }
        }
    }

    private static void End(Session session, long revision, Change change, long version)
    {
        if (change is Change.Describe)
        {
            session.Execute("end_dataset", ("@revision", revision), ("@version", version));
        }
        else
        {
            var survivor = (change as Change.Retract)?.MergedInto?.ToString();
            session.Execute("end_record", ("@revision", revision), ("@mergedInto", survivor), ("@version", version));
        }
    }

    private static void Insert(Session session, long revision, long version, GraphRecord record, byte[] body)
    {
        session.Execute(
            "insert_record",
            ("@version", version),
            ("@type", (long)record.RecordType),
            ("@id", record.Id.ToString()),
            ("@revision", revision),
            ("@body", Text(body)));
        if (record is Entity entity)
        {
            SearchIndex.Add(session, version, entity);
        }
    }

    private static string Text(byte[] body) => System.Text.Encoding.UTF8.GetString(body);
}
