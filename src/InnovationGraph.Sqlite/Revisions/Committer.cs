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

        var state = CurrentState.Read(session, changes, cancellation);
        if (ChangeSetFaults.Find(changes, state) is { Count: > 0 } faults)
        {
            return new ApplyResult.Rejected(faults.ToValueList());
        }

        if (changes.Receipt is { } receipt)
        {
            session.Execute("keep_receipt", ("@dataset", receipt.Dataset.ToString()), ("@digest", receipt.Digest));
        }

        var steps = Steps(changes, state);
        if (steps.Count == 0)
        {
            return new ApplyResult.Committed(head);
        }

        var revision = Next(head, changes, steps);
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

    /// <summary>The changes in order of ids, without those that say again what the same author said last.</summary>
    private static List<Step> Steps(ChangeSet changes, CurrentState state)
    {
        List<Step> steps = new(changes.Changes.Count);
        foreach (var change in changes.Changes.OrderBy(change => change.Id))
        {
            var record = state.FindRecord(change.Id);
            var dataset = state.FindDataset(change.Id);
            var body = change switch
            {
                Change.Put put => RecordJson.Write(put.Record),
                Change.Describe describe => DatasetJson.Write(describe.Dataset),
                _ => [],
            };
            if ((record?.Author ?? dataset?.Author) != changes.Author || !body.AsSpan().SequenceEqual(record?.Body ?? dataset?.Body))
            {
                steps.Add(new(change, body, record?.Version ?? dataset?.Version));
            }
        }

        return steps;
    }

    private static Revision Next(Revision head, ChangeSet changes, List<Step> steps)
    {
        var number = head.Number + 1;
        var ticks = Math.Max(changes.Time.UtcTicks, head.Time.UtcTicks);
        DateTimeOffset time = new(ticks - (ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        using RevisionHasher hasher = new(head.Hash, changes.Author);
        foreach (var (change, body, _) in steps)
        {
            switch (change)
            {
                case Change.Put put:
                    hasher.Put(put.Id, body);
                    break;
                case Change.Describe describe:
                    hasher.Describe(describe.Id, body);
                    break;
                case Change.Retract retract:
                    hasher.Retract(retract.Id, retract.MergedInto);
                    break;
            }
        }

        return new(number, time, changes.Author, changes.Message, steps.Count, hasher.Finish(changes.Message, number, time));
    }

    private static void Write(Session session, long revision, List<Step> steps, CancellationToken cancellation)
    {
        var version = (long)session.Scalar("next_version")!;
        foreach (var (change, body, replaces) in steps)
        {
            cancellation.ThrowIfCancellationRequested();
            if (replaces is { } ended)
            {
                End(session, revision, change, ended);
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

    /// <summary>A change, its canonical form, and the version that it ends.</summary>
    private readonly record struct Step(Change Change, byte[] Body, long? Replaces);
}
