using System.Text.Json;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Graph;
using InnovationGraph.Neo4j.Revisions;

namespace InnovationGraph.Neo4j.Verification;

/// <summary>
/// Looks for what another hand changed: in the chain of hashes, in what versions keep beside what is hashed, and in the graph that
/// people see.
/// </summary>
internal sealed class Verifier(Database database, RevisionQueries revisions)
{
    private const int PageSize = 5000;

    /// <summary>So often commits may come between; then they have to wait.</summary>
    private const int FreePasses = 2;

    private readonly HashChain _chain = new();

    public async Task<VerificationFault?> FindFaultAsync(CancellationToken cancellation)
    {
        try
        {
            var head = await database.WriteAsync(LockHeadAsync, cancellation);
            for (var pass = 0; pass < FreePasses; pass++)
            {
                if (await FindInHashesAsync(head.Number, cancellation) is { } altered)
                {
                    return altered;
                }

                var fault = await FindBesideHashesAsync(head.Number, holder: null, cancellation);
                var now = fault is null ? head : await database.WriteAsync(LockHeadAsync, cancellation);
                if (now == head)
                {
                    return fault;
                }

                head = now;
            }

            return await database.WriteAsync(holder => FindWhileNobodyCommitsAsync(holder, cancellation), cancellation);
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return new(0, $"What is stored cannot be read: {fault.Message}");
        }
    }

    /// <summary>Checks the revisions after the last that was found sound, up to a head whose commit has ended.</summary>
    private async Task<VerificationFault?> FindInHashesAsync(long head, CancellationToken cancellation)
    {
        var all = (await revisions.AllAsync(cancellation)).Where(revision => revision.Number <= head).OrderBy(revision => revision.Number);
        foreach (var revision in all.Skip((int)_chain.Last.Number))
        {
            using var hasher = _chain.Start(revision);
            await foreach (var change in revisions.StoredChangesAsync(revision.Number, cancellation))
            {
                change.AddTo(hasher);
            }

            if (_chain.FindFault(revision, hasher) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <param name="holder">Holds the lock, where it is held. The server ends a transaction that is left alone, so it is asked something at every page.</param>
    private async Task<VerificationFault?> FindBesideHashesAsync(long head, WriteTransaction? holder, CancellationToken cancellation)
    {
        var datasets = await revisions.DatasetsAsync(head, cancellation);
        VersionCheck versions = new(head);
        DatasetOntologies ontologies = new(datasets.DistinctBy(dataset => dataset.Id));
        GraphCheck graph = new(database, head, [.. datasets.Select(dataset => dataset.Id.ToString())], ontologies, cancellation);
        var count = 0L;
        await foreach (var page in PagedReading.ReadAsync(
            after => database.ReadAsync(
                "verify/versions",
                StoredVersion.Read,
                cancellation,
                ("head", head),
                ("after", after.Id),
                ("from", after.KnownFrom),
                ("count", PageSize)),
            version => (Id: version.Id.ToString(), version.KnownFrom),
            (Id: string.Empty, KnownFrom: 0L),
            PageSize))
        {
            if (holder is not null)
            {
                await holder.ReadAsync("read/head", RevisionQueries.Read);
            }

            var current = page.FindAll(version => version is { KnownTo: null, Record: not null });
            var fault = page.Select(versions.FindFault).FirstOrDefault(fault => fault is not null) ?? await graph.FindAlteredAsync(current);
            if (fault is not null)
            {
                return fault;
            }

            count += page.Count;
        }

        return await graph.FindBesidesAsync(count);
    }

    private async Task<VerificationFault?> FindWhileNobodyCommitsAsync(WriteTransaction holder, CancellationToken cancellation)
    {
        var head = await LockHeadAsync(holder);
        var fault = await FindInHashesAsync(head.Number, cancellation) ?? await FindBesideHashesAsync(head.Number, holder, cancellation);

        // Fails where the lock was lost: then what was found may be none.
        await LockHeadAsync(holder);
        return fault;
    }

    /// <summary>
    /// The head, read while holding the lock that commits hold until all they wrote is visible. Without the lock a head could be seen in
    /// the middle of its commit, which Neo4j makes visible piece by piece.
    /// </summary>
    private static async Task<Revision> LockHeadAsync(WriteTransaction transaction)
    {
        await transaction.ReadAsync("write/lock", row => row);
        return (await transaction.ReadAsync("read/head", RevisionQueries.Read)).SingleOrDefault(Revision.Empty);
    }
}
