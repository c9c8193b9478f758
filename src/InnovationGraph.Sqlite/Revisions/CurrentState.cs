using System.Collections.Frozen;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Sqlite.Connections;
using InnovationGraph.Sqlite.Records;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Revisions;

/// <summary>What the head holds under the ids that a change set names.</summary>
internal sealed class CurrentState
{
    private readonly FrozenDictionary<RecordId, CurrentRecord> _records;
    private readonly FrozenDictionary<RecordId, CurrentDataset> _datasets;

    private CurrentState(IEnumerable<CurrentRecord> records, IEnumerable<CurrentDataset> datasets)
    {
        _records = records.ToFrozenDictionary(record => record.Id);
        _datasets = datasets.ToFrozenDictionary(dataset => dataset.Id);
    }

    public static CurrentState Read(Session session, ChangeSet changes, CancellationToken cancellation)
    {
        var ids = RecordQueries.Json(changes.Changes
            .SelectMany(change => change is Change.Retract { MergedInto: { } survivor } ? [change.Id, survivor] : (RecordId[])[change.Id])
            .Distinct());
        return new(
            session.Query("current_records", Record, cancellation, ("@ids", ids)),
            session.Query("current_datasets", Dataset, cancellation, ("@ids", ids)));
    }

    public CurrentRecord? FindRecord(RecordId id) => _records.TryGetValue(id, out var record) ? record : null;

    public CurrentDataset? FindDataset(RecordId id) => _datasets.TryGetValue(id, out var dataset) ? dataset : null;

    private static CurrentRecord Record(SqliteDataReader row) => new(
        RecordId.Parse(row.GetString(0)),
        (RecordType)row.GetInt64(1),
        row.GetInt64(2),
        row.GetFieldValue<byte[]>(3),
        row.GetString(4));

    private static CurrentDataset Dataset(SqliteDataReader row) =>
        new(RecordId.Parse(row.GetString(0)), row.GetInt64(1), row.GetFieldValue<byte[]>(2), row.GetString(3));

    public sealed record CurrentRecord(RecordId Id, RecordType Type, long Version, byte[] Body, string Author);

    public sealed record CurrentDataset(RecordId Id, long Version, byte[] Body, string Author);
}
