using System.Collections.Frozen;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Sqlite.Connections;
using InnovationGraph.Sqlite.Records;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Revisions;

/// <summary>What the head holds under the ids that a change set names.</summary>
internal static class CurrentState
{
    public static FrozenDictionary<RecordId, CurrentVersion> Read(Session session, ChangeSet changes, CancellationToken cancellation)
    {
        var ids = RecordQueries.Json(CommitPlan.IdsOf(changes));
        return session.Query("current_records", Record, cancellation, ("@ids", ids))
            .Concat(session.Query("current_datasets", Dataset, cancellation, ("@ids", ids)))
            .ToFrozenDictionary(version => version.Id);
    }

    private static CurrentVersion Record(SqliteDataReader row) => new(
        RecordId.Parse(row.GetString(0)),
        (RecordType)row.GetInt64(1),
        row.GetInt64(2),
        row.GetFieldValue<byte[]>(3),
        row.GetString(4));

    private static CurrentVersion Dataset(SqliteDataReader row) =>
        new(RecordId.Parse(row.GetString(0)), null, row.GetInt64(1), row.GetFieldValue<byte[]>(2), row.GetString(3));
}
