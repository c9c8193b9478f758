using System.Globalization;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Core.Stores;

/// <summary>
/// Checks that the stored changes of each revision give the hash it was committed with. Revisions come in the order of their numbers;
/// a store gives the changes of each to the hasher that <see cref="Start"/> returns, then asks <see cref="FindFault"/>.
/// </summary>
public sealed class HashChain
{
    /// <summary>The last revision that was found sound.</summary>
    public Revision Last { get; private set; } = Revision.Empty;

    /// <summary>A hasher for the changes of the next revision.</summary>
    public RevisionHasher Start(Revision next) => new(Last.Hash, next.Author);

    /// <summary>What is wrong with the next revision, whose changes were all hashed; null where it is sound. The hasher is used up.</summary>
    public VerificationFault? FindFault(Revision next, RevisionHasher changes)
    {
        if (next.Number != Last.Number + 1)
        {
            return new(Last.Number + 1, "The revision is missing.");
        }

        var hash = changes.Finish(next.Message, next.Number, next.Time);
        if (hash != next.Hash)
        {
            return new(next.Number, $"The stored records give the hash {hash}, but the revision has {next.Hash}.");
        }

        if (changes.Count != next.ChangeCount)
        {
            return new(next.Number, string.Create(
                CultureInfo.InvariantCulture, $"There are {changes.Count} changes, but the revision has {next.ChangeCount}."));
        }

        Last = next;
        return null;
    }
}
