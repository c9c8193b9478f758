using System.Text;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Graph;
using InnovationGraph.Neo4j.Sessions;

namespace InnovationGraph.Neo4j.Revisions;

/// <summary>
/// The steps of a commit. A lock on our metadata node, held until the transaction ends, makes commits of any process come one after
/// another.
/// </summary>
internal sealed class CommitTransaction(WriteTransaction transaction, string database) : ICommitTransaction
{
    private const int BatchSize = 5000;

    /// <summary>The revision whose commit was asked for; null before that.</summary>
    public Revision? Committing { get; private set; }

    /// <exception cref="StoreUnavailableException">There is no metadata node any more.</exception>
    /// <exception cref="LockHeldException">The wait for the lock was ended, here or by the server.</exception>
    public static async Task LockAsync(WriteTransaction transaction, string database)
    {
        List<long> locked;
        try
        {
            locked = await transaction.ReadAsync("write/lock", row => row.Integer(0));
        }
        catch (Exception fault) when (LockHeldException.IsMeantBy(fault))
        {
            throw new LockHeldException(fault);
        }

        if (locked.Count == 0)
        {
            throw new StoreUnavailableException($"{database} has lost its :InnovationGraph node; was it emptied? Start anew.");
        }
    }

    public async Task<Revision> GetHeadAsync()
    {
        await LockAsync(transaction, database);
        return (await transaction.ReadAsync("read/head", RevisionQueries.Read)).SingleOrDefault(Revision.Empty);
    }

    public async Task<IReadOnlyDictionary<RecordId, CurrentVersion>> ReadCurrentAsync(Revision head, IReadOnlySet<RecordId> ids)
    {
        Dictionary<RecordId, CurrentVersion> current = [];
        foreach (var some in ids.Chunk(BatchSize))
        {
            foreach (var version in await transaction.ReadAsync(
                "read/current", ReadCurrent, ("ids", some.Select(id => id.ToString())), ("revision", head.Number)))
            {
                current.Add(version.Id, version);
            }
        }

        return current;
    }

    public Task KeepReceiptAsync(ImportReceipt receipt) =>
        transaction.RunAsync("write/keep_receipt", ("dataset", receipt.Dataset.ToString()), ("digest", receipt.Digest));

    public async Task WriteAsync(Revision head, CommitPlan plan)
    {
        var revision = plan.Revision;
        await transaction.RunAsync(
            "write/put_revision",
            ("number", revision.Number),
            ("time", Revision.FormatTime(revision.Time)),
            ("author", revision.Author),
            ("message", revision.Message),
            ("changeCount", revision.ChangeCount),
            ("hash", revision.Hash.ToString()));
        await EndVersionsAsync(plan);

        // What a graph shows needs the ontologies, and is written before the versions: people who ask for a few nodes get the first ones.
        await PutVersionsAsync(plan, step => step.Change is Change.Describe);
        await WriteGraphAsync(head.Number, plan);
        await PutVersionsAsync(plan, step => step.Change is Change.Put);
    }

    public async Task CommitAsync(Revision revision)
    {
        Committing = revision;
        await transaction.CommitAsync();
    }

    private static CurrentVersion ReadCurrent(CypherRow row) => new(
        RecordId.Parse(row.Text(0)),
        EnumNames.TryParse<RecordType>(row.Text(1), out var type) ? type : null,
        row.Integer(2),
        Encoding.UTF8.GetBytes(row.Text(3)),
        row.Text(4));

    private async Task EndVersionsAsync(CommitPlan plan)
    {
        foreach (var some in plan.Steps.Where(step => step.Replaces is not null).Chunk(BatchSize))
        {
            await transaction.RunAsync("write/end_versions", ("revision", plan.Revision.Number), ("rows", some.Select(Ended)));
        }
    }

    private async Task PutVersionsAsync(CommitPlan plan, Func<CommitStep, bool> isMeant)
    {
        foreach (var some in plan.Steps.Where(isMeant).Chunk(BatchSize))
        {
            await transaction.RunAsync("write/put_versions", ("revision", plan.Revision.Number), ("rows", some.Select(Version)));
        }
    }

    private static Dictionary<string, object?> Version(CommitStep step)
    {
        var record = (step.Change as Change.Put)?.Record;
        var properties = VersionProperties.Of(record);
        return new(StringComparer.Ordinal)
        {
            ["id"] = step.Change.Id.ToString(),
            ["recordType"] = record is null ? StoredChange.DatasetType : EnumNames.Of(record.RecordType),
            ["body"] = Encoding.UTF8.GetString(step.Body),
            ["own"] = properties.Own,
            ["alike"] = properties.Alike,
            ["subject"] = properties.Subject,
            ["indicator"] = properties.Indicator,
            ["tokens"] = properties.Tokens,
        };
    }

    private static Dictionary<string, object?> Ended(CommitStep step) => new(StringComparer.Ordinal)
    {
        ["id"] = step.Change.Id.ToString(),
        ["knownFrom"] = step.Replaces!.Version,
        ["mergedInto"] = (step.Change as Change.Retract)?.MergedInto?.ToString(),
    };

    private async Task WriteGraphAsync(long head, CommitPlan plan)
    {
        if (plan.Steps.Any(step => step.Change is Change.Describe))
        {
            await transaction.RunAsync("write/list_datasets");
        }

        var datasets = await transaction.ReadAsync("read/datasets", RevisionQueries.ReadDataset, ("revision", plan.Revision.Number));
        GraphWriter graph = new(transaction, new(datasets));
        var replaced = plan.Steps.Where(step => step.Replaces?.Type is not null).ToList();
        var gone = replaced.Where(step => step.Change is Change.Retract).Select(Before).ToList();
        var changed = replaced.Where(step => step.Change is Change.Put { Record: Relationship }).Select(Before).Cast<Relationship>().ToList();
        await graph.RemoveAsync(gone, changed);
        await OntologyChange.RewriteAsync(transaction, graph, head, plan);
        await graph.PutAsync([.. plan.Steps.Select(step => step.Change).OfType<Change.Put>().Select(put => put.Record)]);
        if (gone.Count > 0 || changed.Count > 0)
        {
            await graph.SweepAsync();
        }
    }

    private static GraphRecord Before(CommitStep step) => RecordJson.Read(step.Replaces!.Body);
}
