using System.Globalization;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Sqlite.Connections;
using InnovationGraph.Sqlite.Records;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Revisions;

/// <summary>Reads revisions, their changes, and the datasets described at one.</summary>
internal static class RevisionQueries
{
    public static Revision Head(Session session) =>
        session.Query("head", Read, CancellationToken.None).SingleOrDefault(Revision.Empty);

    public static Revision? Find(Session session, long number) => number == 0
        ? Revision.Empty
        : session.Query("revision", Read, CancellationToken.None, ("@number", number)).SingleOrDefault();

    public static Revision At(Session session, DateTimeOffset time) =>
        session.Query("revision_at", Read, CancellationToken.None, ("@time", Revision.FormatTime(time))).SingleOrDefault(Revision.Empty);

    public static IReadOnlyList<Revision> All(Session session, CancellationToken cancellation) =>
        session.Query("revisions", Read, cancellation);

    public static IReadOnlyList<Change> Changes(Session session, long revision, int skip, int take, CancellationToken cancellation) =>
        session.Query("changes", ReadChange, cancellation, ("@revision", revision), ("@skip", skip), ("@take", take));

    public static IReadOnlyList<Dataset> Datasets(Session session, long revision, CancellationToken cancellation) =>
        session.Query("datasets", RecordQueries.InOrder(ReadDataset), cancellation, ("@revision", revision));

    public static ImportReceipt? Receipt(Session session, RecordId dataset) =>
        session.Scalar("receipt", ("@dataset", dataset.ToString())) is string digest ? new(dataset, digest) : null;

    private static Revision Read(SqliteDataReader row)
    {
        var (time, hash) = (row.GetString(1), row.GetString(5));
        Revision revision = new(
            row.GetInt64(0),
            DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            row.GetString(2),
            row.GetString(3),
            row.GetInt32(4),
            RevisionHash.Parse(hash));
        return Revision.FormatTime(revision.Time) == time && revision.Hash.ToString() == hash
            ? revision
            : throw new FormatException($"its time '{time}' or hash '{hash}' is not as they are written.");
    }

    private static Dataset ReadDataset(SqliteDataReader row)
    {
        var dataset = DatasetJson.Read(row.GetFieldValue<byte[]>(1));
        return dataset.Id.ToString() == row.GetString(0) ? dataset : throw new FormatException($"it holds the dataset '{dataset.Id}'.");
    }

    private static Change ReadChange(SqliteDataReader row)
    {
        if (row.IsDBNull(2))
        {
            return new Change.Retract(RecordId.Parse(row.GetString(0)), row.IsDBNull(3) ? null : RecordId.Parse(row.GetString(3)));
        }

        var body = row.GetFieldValue<byte[]>(2);
        return row.IsDBNull(1) ? new Change.Describe(DatasetJson.Read(body)) : new Change.Put(RecordJson.Read(body));
    }
}
