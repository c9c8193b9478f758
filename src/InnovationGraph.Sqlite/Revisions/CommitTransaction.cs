using System.Text;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Sqlite.Connections;
using InnovationGraph.Sqlite.Records;
using InnovationGraph.Sqlite.Search;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Revisions;

/// <summary>The steps of a commit, on the thread that asks for them, within a transaction that its caller ends.</summary>
internal sealed class CommitTransaction(Session session, Action<Revision> commit, CancellationToken cancellation) : ICommitTransaction
{
    public Task<Revision> GetHeadAsync() => Task.FromResult(RevisionQueries.Head(session));

    public Task<IReadOnlyDictionary<RecordId, CurrentVersion>> ReadCurrentAsync(Revision head, IReadOnlySet<RecordId> ids)
    {
        var parameter = RecordQueries.Json(ids);
        return Task.FromResult<IReadOnlyDictionary<RecordId, CurrentVersion>>(
            session.Query("current_records", ReadRecord, cancellation, ("@ids", parameter))
                .Concat(session.Query("current_datasets", ReadDataset, cancellation, ("@ids", parameter)))
                .ToDictionary(version => version.Id));
    }

    public Task KeepReceiptAsync(ImportReceipt receipt)
    {
        session.Execute("keep_receipt", ("@dataset", receipt.Dataset.ToString()), ("@digest", receipt.Digest));
        return Task.CompletedTask;
    }

    public Task WriteAsync(Revision head, CommitPlan plan)
    {
        var revision = plan.Revision;
        session.Execute(
            "insert_revision",
            ("@number", revision.Number),
            ("@time", Revision.FormatTime(revision.Time)),
            ("@author", revision.Author),
            ("@message", revision.Message),
            ("@changeCount", revision.ChangeCount),
            ("@hash", revision.Hash.ToString()));
        Write(revision.Number, plan.Steps);
        return Task.CompletedTask;
    }

    public Task CommitAsync(Revision revision)
    {
        commit(revision);
        return Task.CompletedTask;
    }

    private static CurrentVersion ReadRecord(SqliteDataReader row) => new(
        RecordId.Parse(row.GetString(0)),
        (RecordType)row.GetInt64(1),
        row.GetInt64(2),
        row.GetFieldValue<byte[]>(3),
        row.GetString(4));

    private static CurrentVersion ReadDataset(SqliteDataReader row) =>
        new(RecordId.Parse(row.GetString(0)), null, row.GetInt64(1), row.GetFieldValue<byte[]>(2), row.GetString(3));

    private void Write(long revision, IReadOnlyList<CommitStep> steps)
    {
        var version = (long)session.Scalar("next_version")!;
        foreach (var (change, body, replaces) in steps)
        {
            cancellation.ThrowIfCancellationRequested();
            if (replaces is { } ended)
            {
                End(revision, change, ended.Version);
            }

            switch (change)
            {
                case Change.Put put:
                    Insert(revision, version++, put.Record, body);
                    break;
                case Change.Describe describe:
                    session.Execute(
                        "insert_dataset", ("@id", describe.Id.ToString()), ("@revision", revision), ("@body", Encoding.UTF8.GetString(body)));
                    break;
            }
        }
    }

    private void End(long revision, Change change, long version)
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

    private void Insert(long revision, long version, GraphRecord record, byte[] body)
    {
        session.Execute(
            "insert_record",
            ("@version", version),
            ("@type", (long)record.RecordType),
            ("@id", record.Id.ToString()),
            ("@revision", revision),
            ("@body", Encoding.UTF8.GetString(body)));
        if (record is Entity entity)
        {
            SearchIndex.Add(session, version, entity);
        }
    }
}
