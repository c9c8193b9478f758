using System.Text.Json;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Mirror;
using InnovationGraph.Neo4j.Revisions;

namespace InnovationGraph.Neo4j.Verification;

/// <summary>
/// Looks for what another hand changed: in the chain of hashes, in what versions keep beside what is hashed, and in the graph that
/// people see.
/// </summary>
internal sealed class Verifier(Database database, RevisionQueries revisions)
{
    private const int PageSize = 5000;

    public async Task<VerificationFault?> FindFaultAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var head = await revisions.HeadAsync(cancellation);
                var fault = await new HashCheck(revisions).FindFaultAsync(cancellation) ?? await FindBesideHashesAsync(head.Number, cancellation);
                if (fault is null || await IsStillHeadAsync(head, cancellation))
                {
                    return fault;
                }
            }
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return new(0, $"What is stored cannot be read: {fault.Message}");
        }
    }

    private async Task<VerificationFault?> FindBesideHashesAsync(long head, CancellationToken cancellation)
    {
        var datasets = await revisions.DatasetsAsync(head, cancellation);
        VersionCheck versions = new(head);
        DatasetWords words = new(datasets.DistinctBy(dataset => dataset.Id));
        GraphCheck graph = new(database, head, [.. datasets.Select(dataset => dataset.Id.ToString())], words, cancellation);
        var count = 0L;
        var (after, from) = (string.Empty, 0L);
        List<StoredVersion> page;
        do
        {
            page = await database.ReadAsync(
                "verify/versions", StoredVersion.Read, cancellation, ("head", head), ("after", after), ("from", from), ("count", PageSize));
            var current = page.FindAll(version => version is { KnownTo: null, Record: not null });
            var fault = page.Select(versions.FindFault).FirstOrDefault(fault => fault is not null) ?? await graph.FindAlteredAsync(current);
            if (fault is not null)
            {
                return fault;
            }

            count += page.Count;
            (after, from) = page.Count == 0 ? (after, from) : (page[^1].Id.ToString(), page[^1].KnownFrom);
        }
        while (page.Count == PageSize);

        return await graph.FindBesidesAsync(count);
    }

    /// <summary>
    /// Whether no revision came meanwhile, in the middle of which a fault may have been found that is none. The lock is had only when
    /// nobody commits.
    /// </summary>
    private Task<bool> IsStillHeadAsync(Revision head, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await transaction.ReadAsync("write/lock", row => row);
            return (await transaction.ReadAsync("read/head", RevisionQueries.Read)).SingleOrDefault(Revision.Empty) == head;
        },
        cancellation);
}
