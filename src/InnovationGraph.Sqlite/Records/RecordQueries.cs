using System.Text.Json;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace InnovationGraph.Sqlite.Records;

/// <summary>Reads records at a revision.</summary>
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
        session.Query("read", Record, cancellation, ("@ids", Json(ids.Distinct())), ("@revision", revision), ("@type", StoredType<T>()))
            .ToDictionary(record => record.Id, record => (T)record);

    public static List<GraphRecord> Page<T>(Session session, string after, long revision, CancellationToken cancellation)
        where T : GraphRecord =>
        StoredType<T>() is { } type
            ? session.Query(
                "scan_type", Record, cancellation, ("@type", type), ("@after", after), ("@revision", revision), ("@count", PageSize))
            : session.Query("scan", Record, cancellation, ("@after", after), ("@revision", revision), ("@count", PageSize));

    public static IReadOnlyList<RecordId> Ids(Session session, RecordType type, long revision, CancellationToken cancellation) =>
        session.Query("ids", row => RecordId.Parse(row.GetString(0)), cancellation, ("@type", (long)type), ("@revision", revision));

    public static List<GraphRecord> ImportedPage(
        Session session, RecordId dataset, string after, long revision, CancellationToken cancellation) =>
        session.Query(
            "scan_imported",
            Record,
            cancellation,
            ("@author", Revision.ImportAuthor(dataset)),
            ("@after", after),
            ("@revision", revision),
            ("@count", PageSize));

    public static IReadOnlyList<T> BySubject<T>(Session session, RecordId subject, long revision, CancellationToken cancellation)
        where T : GraphRecord =>
        session.Query(
            "by_subject",
            row => (T)Record(row),
            cancellation,
            ("@subject", subject.ToString()),
            ("@type", StoredType<T>()),
            ("@revision", revision));

    public static IReadOnlyList<Observation> ByIndicator(
        Session session, string indicator, long revision, CancellationToken cancellation) =>
        session.Query(
            "by_indicator", row => (Observation)Record(row), cancellation, ("@indicator", indicator), ("@revision", revision));

    public static IReadOnlyList<RecordVersion> History(Session session, RecordId id, CancellationToken cancellation) =>
        session.Query(
            "history",
            row => new RecordVersion(
                RecordJson.Read(row.GetFieldValue<byte[]>(0)),
                row.GetInt64(1),
                row.IsDBNull(2) ? null : row.GetInt64(2),
                row.IsDBNull(3) ? null : RecordId.Parse(row.GetString(3))),
            cancellation,
            ("@id", id.ToString()));

    private static GraphRecord Record(SqliteDataReader row) => RecordJson.Read(row.GetFieldValue<byte[]>(1));
}
