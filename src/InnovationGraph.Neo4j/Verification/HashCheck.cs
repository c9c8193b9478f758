using System.Globalization;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Neo4j.Revisions;

namespace InnovationGraph.Neo4j.Verification;

/// <summary>Recomputes the chain of hashes from the stored versions.</summary>
internal sealed class HashCheck(RevisionQueries revisions)
{
    private Revision _previous = Revision.Empty;

    /// <summary>Goes on behind the revision that it came to before, up to one that was committed.</summary>
    public async Task<VerificationFault?> FindFaultAsync(long head, CancellationToken cancellation)
    {
        var all = (await revisions.AllAsync(cancellation)).Where(revision => revision.Number <= head).OrderBy(revision => revision.Number);
        foreach (var revision in all.Skip((int)_previous.Number))
        {
            if (revision.Number != _previous.Number + 1)
            {
                return new(revision.Number, string.Create(CultureInfo.InvariantCulture, $"Revision {_previous.Number + 1} is missing."));
            }

            var (hash, count) = await RecomputeAsync(_previous.Hash, revision, cancellation);
            if (hash != revision.Hash)
            {
                return new(revision.Number, $"The stored records give the hash {hash}, but the revision has {revision.Hash}.");
            }

            if (count != revision.ChangeCount)
            {
                return new(revision.Number, string.Create(
                    CultureInfo.InvariantCulture, $"There are {count} changes, but the revision has {revision.ChangeCount}."));
            }

            _previous = revision;
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
