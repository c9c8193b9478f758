using System.Globalization;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Revisions;

namespace InnovationGraph.Neo4j.Verification;

/// <summary>Recomputes the chain of hashes from the stored versions.</summary>
internal sealed class HashCheck(RevisionQueries revisions)
{
    public async Task<VerificationFault?> FindFaultAsync(CancellationToken cancellation)
    {
        var previous = Revision.Empty;
        foreach (var revision in (await revisions.AllAsync(cancellation)).OrderBy(revision => revision.Number))
        {
            if (revision.Number != previous.Number + 1)
            {
                return new(revision.Number, string.Create(CultureInfo.InvariantCulture, $"Revision {previous.Number + 1} is missing."));
            }

            var (hash, count) = await RecomputeAsync(previous.Hash, revision, cancellation);
            if (hash != revision.Hash)
            {
                return new(revision.Number, $"The stored records give the hash {hash}, but the revision has {revision.Hash}.");
            }

            if (count != revision.ChangeCount)
            {
                return new(revision.Number, string.Create(
                    CultureInfo.InvariantCulture, $"There are {count} changes, but the revision has {revision.ChangeCount}."));
            }

            previous = revision;
        }

        return null;
    }

    private async Task<(RevisionHash Hash, int Count)> RecomputeAsync(
        RevisionHash previous, Revision revision, CancellationToken cancellation)
    {
        var count = 0;
        using RevisionHasher hasher = new(previous, revision.Author);
        await foreach (var change in revisions.StoredChangesAsync(revision.Number, cancellation))
        {
            count++;
            if (change.Body is null)
            {
                hasher.Retract(change.Id, change.MergedInto);
            }
            else if (change.IsDataset)
            {
                hasher.Describe(change.Id, change.Body);
            }
            else
            {
                hasher.Put(change.Id, change.Body);
            }
        }

        return (hasher.Finish(revision.Message, revision.Number, revision.Time), count);
    }
}
