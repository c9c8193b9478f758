using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Revisions;

/// <summary>Reads revisions, their changes, and the datasets described at one.</summary>
internal sealed class RevisionQueries(Database database)
{
    private const int PageSize = 5000;

    public async Task<Revision> HeadAsync(CancellationToken cancellation) =>
        (await database.ReadAsync("read/head", Read, cancellation)).SingleOrDefault(Revision.Empty);

    public async Task<Revision?> FindAsync(long number, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return number == 0
            ? Revision.Empty
            : (await database.ReadAsync("read/revision", Read, cancellation, ("number", number))).SingleOrDefault();
    }

    public async Task<Revision> AtAsync(DateTimeOffset time, CancellationToken cancellation) =>
        (await database.ReadAsync("read/revision_at", Read, cancellation, ("time", Revision.FormatTime(time))))
            .SingleOrDefault(Revision.Empty);

    public async Task<IReadOnlyList<Revision>> AllAsync(CancellationToken cancellation) =>
        await database.ReadAsync("read/revisions", Read, cancellation);

    public async Task<IReadOnlyList<Change>> ChangesAsync(long revision, int skip, int take, CancellationToken cancellation)
    {
        List<Change> changes = [];
        await foreach (var change in StoredChangesAsync(revision, cancellation).Skip(skip).Take(take).WithCancellation(cancellation))
        {
            changes.Add(change switch
            {
                { Body: null } => new Change.Retract(change.Id, change.MergedInto),
                { IsDataset: true } => new Change.Describe(DatasetJson.Read(change.Body)),
                _ => new Change.Put(RecordJson.Read(change.Body)),
            });
        }

        return changes;
    }

    /// <summary>What a revision changed as it is stored, in ordinal order of ids.</summary>
    public async IAsyncEnumerable<StoredChange> StoredChangesAsync(
        long revision, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var puts = ScanAsync("read/puts", Put, revision, cancellation);
        var retractions = ScanAsync("read/retractions", Retraction, revision, cancellation);
        await using var put = puts.GetAsyncEnumerator(cancellation);
        await using var retraction = retractions.GetAsyncEnumerator(cancellation);
        var (hasPut, hasRetraction) = (await put.MoveNextAsync(), await retraction.MoveNextAsync());
        while (hasPut || hasRetraction)
        {
            if (hasPut && (!hasRetraction || put.Current.Id < retraction.Current.Id))
            {
                yield return put.Current;
                hasPut = await put.MoveNextAsync();
            }
            else
            {
                yield return retraction.Current;
                hasRetraction = await retraction.MoveNextAsync();
            }
        }
    }

    public async Task<IReadOnlyList<Dataset>> DatasetsAsync(long revision, CancellationToken cancellation) =>
        await database.ReadAsync("read/datasets", ReadDataset, cancellation, ("revision", revision));

    public async Task<ImportReceipt?> ReceiptAsync(RecordId dataset, CancellationToken cancellation) =>
        (await database.ReadAsync("read/receipt", row => new ImportReceipt(dataset, row.Text(0)), cancellation, ("dataset", dataset.ToString())))
        .SingleOrDefault();

    public static Dataset ReadDataset(CypherRow row) => DatasetJson.Read(Encoding.UTF8.GetBytes(row.Text(0)));

    public static Revision Read(CypherRow row) => new(
        row.Integer(0),
        DateTimeOffset.Parse(row.Text(1), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        row.Text(2),
        row.Text(3),
        (int)row.Integer(4),
        RevisionHash.Parse(row.Text(5)));

    private static StoredChange Put(CypherRow row) => new(RecordId.Parse(row.Text(0)))
    {
        IsDataset = row.Text(1) == StoredChange.DatasetType,
        Body = Encoding.UTF8.GetBytes(row.Text(2)),
    };

    private static StoredChange Retraction(CypherRow row) => new(RecordId.Parse(row.Text(0)))
    {
        MergedInto = row.FindText(1) is { } survivor ? RecordId.Parse(survivor) : null,
    };

    private IAsyncEnumerable<StoredChange> ScanAsync(
        string statement, Func<CypherRow, StoredChange> read, long revision, CancellationToken cancellation) =>
        PagedReading.ReadAsync(
            after => database.ReadAsync(
                statement, read, cancellation, ("revision", revision), ("after", after), ("count", PageSize)),
            change => change.Id.ToString(),
            string.Empty,
            PageSize).SelectMany(page => page);
}
