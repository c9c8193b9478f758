namespace InnovationGraph.Queries.Asking;

/// <summary>Finds revisions by what their datasets hold. The contents of a revision are read once, when it is first looked at.</summary>
internal sealed class ContentRevisions(IGraphStore store)
{
    private const int MostRemembered = 10_000;

    private readonly Memo<RevisionHash, DatasetContents> _contents = new(MostRemembered);

    /// <summary>The newest revision that holds just these contents, one for each dataset; null where none does.</summary>
    public async Task<Revision?> FindAsync(IEnumerable<string> hashes, CancellationToken cancellation)
    {
        var asked = Joined(hashes.Distinct());
        foreach (var revision in await store.GetRevisionsAsync(cancellation))
        {
            if (Joined((await GetAsync(revision, cancellation)).Hashes) == asked)
            {
                return revision;
            }
        }

        return null;
    }

    public Task<DatasetContents> GetAsync(Revision revision, CancellationToken cancellation) =>
        _contents.GetAsync(revision.Hash, () => DatasetContents.ReadAsync(store, revision.Number, CancellationToken.None), cancellation);

    private static string Joined(IEnumerable<string> hashes) => string.Join(' ', hashes.Order(StringComparer.Ordinal));
}
