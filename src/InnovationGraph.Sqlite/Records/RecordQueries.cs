using System.Text.Json;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Records;

/// <summary>Reads records at a revision. A record that is not what its row says is damaged, as are rows that are out of order.</summary>
internal static class RecordQueries
{
    /// <summary>How many records a scan reads at once. Between two such pages it holds no lock, so it never keeps a commit waiting.</summary>
    public const int PageSize = 2000;

    /// <summary>The number by which a record type is stored; null for any record.</summary>
    public static long? StoredType<T>()
        where T : GraphRecord => (long?)RecordTypes.Of<T>();

    /// <summary>Ids as one parameter.</summary>
    public static string Json(IEnumerable<RecordId> ids) => JsonSerializer.Serialize(ids.Select(id => id.ToString()));

    public static IReadOnlyDictionary<RecordId, T> Read<T>(
        Session session, IReadOnlyCollection<RecordId> ids, long revision, CancellationToken cancellation)
        where T : GraphRecord =>
        session.Query(
                "read",
                InOrder(Record<T>),
                cancellation,
                ("@ids", Json(ids.Distinct().Order())),
                ("@revision", revision),
                ("@type", StoredType<T>()))
            .ToDictionary(record => record.Id);

    public static List<GraphRecord> Page<T>(Session session, string after, long revision, CancellationToken cancellation)
        where T : GraphRecord =>
        StoredType<T>() is { } type
            ? session.Query(
                "scan_type", InOrder(Record<GraphRecord>, after), cancellation, ("@type", type), ("@after", after), ("@revision", revision), ("@count", PageSize))
            : session.Query(
                "scan", InOrder(Record<GraphRecord>, after), cancellation, ("@after", after), ("@revision", revision), ("@count", PageSize));

    public static IReadOnlyList<RecordId> Ids(Session session, RecordType type, long revision, CancellationToken cancellation) =>
        session.Query("ids", InOrder(row => RecordId.Parse(row.GetString(0))), cancellation, ("@type", (long)type), ("@revision", revision));

    public static List<GraphRecord> ImportedPage(
        Session session, RecordId dataset, string after, long revision, CancellationToken cancellation) =>
        session.Query(
            "scan_imported",
            InOrder(Record<GraphRecord>, after),
            cancellation,
            ("@author", Revision.ImportAuthor(dataset)),
            ("@after", after),
            ("@revision", revision),
            ("@count", PageSize));

    public static IReadOnlyList<T> BySubject<T>(Session session, RecordId subject, long revision, CancellationToken cancellation)
        where T : GraphRecord =>
        session.Query(
            "by_subject",
            InOrder(Record<T>),
            cancellation,
            ("@subject", subject.ToString()),
            ("@type", StoredType<T>()),
            ("@revision", revision));

    public static IReadOnlyList<Observation> ByIndicator(
        Session session, string indicator, long revision, CancellationToken cancellation) =>
        session.Query(
            "by_indicator", InOrder(Record<Observation>), cancellation, ("@indicator", indicator), ("@revision", revision));

    public static IReadOnlyList<RecordVersion> History(Session session, RecordId id, CancellationToken cancellation) =>
        session.Query(
            "history",
            row => new RecordVersion(
                Record<GraphRecord>(row),
                row.GetInt64(2),
                row.IsDBNull(3) ? null : row.GetInt64(3),
                row.IsDBNull(4) ? null : RecordId.Parse(row.GetString(4))),
            cancellation,
            ("@id", id.ToString()));

    /// <summary>Checks that each row has an id, in its first column, that comes after those before: no page is read twice, no id is there twice.</summary>
    public static Func<SqliteDataReader, T> InOrder<T>(Func<SqliteDataReader, T> read, string after = "") => row =>
    {
        var id = row.GetString(0);
        if (string.CompareOrdinal(after, id) >= 0)
        {
            throw new FormatException($"it comes after '{after}'.");
        }

        after = id;
        return read(row);
    };

    private static T Record<T>(SqliteDataReader row)
        where T : GraphRecord
    {
        var record = RecordJson.Read(row.GetFieldValue<byte[]>(1));
        return record is T typed && record.Id.ToString() == row.GetString(0)
            ? typed
            : throw new FormatException($"it holds the {record.RecordType} '{record.Id}'.");
    }
}
