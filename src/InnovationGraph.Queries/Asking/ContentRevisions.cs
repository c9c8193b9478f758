namespace InnovationGraph.Queries.Asking;

/// <summary>Finds revisions by what their datasets hold. The contents of a revision are read once, when it is first looked at.</summary>
internal sealed class ContentRevisions(IGraphStore store)
{
    private const int MostRemembered = 10_000;

    private readonly Memo<RevisionHash, string> _contents = new(MostRemembered);

    /// <summary>The newest revision that holds just these contents, one for each dataset; null where none does.</summary>
    public async Task<Revision?> FindAsync(IEnumerable<string> hashes, CancellationToken cancellation)
    {
        var asked = Joined(hashes.Distinct());
        foreach (var revision in await store.GetRevisionsAsync(cancellation))
        {
            if (await _contents.GetAsync(revision.Hash, () => ReadAsync(revision.Number), cancellation) == asked)
            {
                return revision;
            }
        }

        return null;
    }

    private static string Joined(IEnumerable<string> hashes) => string.Join(' ', hashes.Order(StringComparer.Ordinal));

    private async Task<string> ReadAsync(long revision) =>
        Joined((await DatasetContents.ReadAsync(store, revision, CancellationToken.None)).Hashes);
}
