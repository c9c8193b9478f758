using System.Runtime.CompilerServices;
using System.Text;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Text;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Records;

/// <summary>Reads records at a revision, from the canonical JSON of their versions.</summary>
internal sealed class RecordQueries(Database database)
{
    /// <summary>How many records a scan reads at once, so that neither side holds a whole graph.</summary>
    private const int PageSize = 5000;

    private static readonly string[] AllTypes = [.. EnumNames.All<RecordType>()];

    /// <summary>The word by which a record type is stored; null for any record.</summary>
    public static string? StoredType<T>()
        where T : GraphRecord =>
        RecordTypes.Of<T>() is { } type ? EnumNames.Of(type) : null;

    public static GraphRecord Parse(string body) => RecordJson.Read(Encoding.UTF8.GetBytes(body));

    public async Task<IReadOnlyDictionary<RecordId, T>> ReadAsync<T>(
        IReadOnlyCollection<RecordId> ids, long revision, CancellationToken cancellation)
        where T : GraphRecord
    {
        Dictionary<RecordId, T> records = [];
        foreach (var some in ids.Distinct().Chunk(PageSize))
        {
            foreach (var record in await database.ReadAsync(
                "read/by_ids",
                row => (T)Parse(row.Text(0)),
                cancellation,
                ("ids", some.Select(id => id.ToString())),
                ("revision", revision),
                ("types", StoredType<T>() is { } type ? [type] : AllTypes)))
            {
                records.Add(record.Id, record);
            }
        }

        return records;
    }

    /// <summary>The entities that match a text, the best first.</summary>
    public async Task<IReadOnlyList<EntityMatch>> SearchAsync(string text, long revision, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return EntityMatch.Sort(await CandidateSearch.FindAsync<EntityMatch>(
            text,
            async (tokens, match) =>
            [
                .. (await database.ReadAsync(
                    "read/search",
                    row => match(SearchSubject.Read(Encoding.UTF8.GetBytes(row.Text(0)))),
                    cancellation,
                    ("tokens", tokens),
                    ("revision", revision))).OfType<EntityMatch>(),
            ],
            match => match.Id));
    }

    public async Task<IReadOnlyList<RecordId>> IdsAsync(RecordType type, long revision, CancellationToken cancellation)
    {
        List<RecordId> ids = [];
        await foreach (var page in PagedReading.ReadAsync(
            after => database.ReadAsync(
                "read/ids",
                row => RecordId.Parse(row.Text(0)),
                cancellation,
                ("type", EnumNames.Of(type)),
                ("revision", revision),
                ("after", after),
                ("count", PageSize)),
            id => id.ToString(),
            string.Empty,
            PageSize))
        {
            ids.AddRange(page);
        }

        return ids;
    }

    public IAsyncEnumerable<T> ScanAsync<T>(long revision, CancellationToken cancellation)
        where T : GraphRecord =>
        StoredType<T>() is { } type
            ? ScanAsync<T>("read/scan_type", cancellation, ("type", type), ("revision", revision))
            : ScanAsync<T>("read/scan", cancellation, ("revision", revision));

    public async IAsyncEnumerable<GraphRecord> ScanImportedAsync(
        RecordId dataset, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var imports = await database.ReadAsync(
            "read/imports", row => row.Integer(0), cancellation, ("author", Revision.ImportAuthor(dataset)));
        if (imports.Count == 0)
        {
            yield break;
        }

        await foreach (var record in ScanAsync<GraphRecord>("read/scan_imported", cancellation, ("imports", imports)))
        {
            yield return record;
        }
    }

    public async Task<IReadOnlyList<T>> BySubjectAsync<T>(RecordId subject, long revision, CancellationToken cancellation)
        where T : GraphRecord =>
        await database.ReadAsync(
            "read/by_subject",
            row => (T)Parse(row.Text(0)),
            cancellation,
            ("subject", subject.ToString()),
            ("type", StoredType<T>()),
            ("revision", revision));

    public async Task<IReadOnlyList<Observation>> ByIndicatorAsync(string indicator, long revision, CancellationToken cancellation) =>
        await database.ReadAsync(
            "read/by_indicator", row => (Observation)Parse(row.Text(0)), cancellation, ("indicator", indicator), ("revision", revision));

    public async Task<IReadOnlyList<RecordVersion>> HistoryAsync(RecordId id, CancellationToken cancellation) =>
        await database.ReadAsync("read/history", Version, cancellation, ("id", id.ToString()));

    private static RecordVersion Version(CypherRow row) => new(
        Parse(row.Text(0)),
        row.Integer(1),
        row.FindInteger(2),
        row.FindText(3) is { } survivor ? RecordId.Parse(survivor) : null);

    private async IAsyncEnumerable<T> ScanAsync<T>(
        string statement, [EnumeratorCancellation] CancellationToken cancellation, params (string Name, object? Value)[] parameters)
        where T : GraphRecord
    {
        await foreach (var page in PagedReading.ReadAsync(
            after => database.ReadAsync(
                statement,
                row => (Id: row.Text(0), Body: row.Text(1)),
                cancellation,
                [.. parameters, ("after", after), ("count", PageSize)]),
            one => one.Id,
            string.Empty,
            PageSize))
        {
            foreach (var (_, body) in page)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return (T)Parse(body);
            }
        }
    }
}
