using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Core.Stores;

/// <summary>
/// The <see cref="RevisionView"/> of a store's revisions, one for each of those used last. They are kept by hash, not by number: a
/// database that was emptied and filled anew under a running server has other hashes, and so never gets an old view.
/// </summary>
public sealed class RevisionViews(IGraphStore store)
{
    /// <summary>How many revisions are kept: the newest, which almost every request asks for, and a few past ones.</summary>
    public const int Kept = 4;

    private readonly Memo<RevisionHash, RevisionView> _views = new(Kept);

    public Task<RevisionView> GetAsync(Revision revision, CancellationToken cancellation) =>
        _views.GetAsync(revision.Hash, () => LoadAsync(revision), cancellation);

    private async Task<RevisionView> LoadAsync(Revision revision)
    {
        var datasets = await store.GetDatasetsAsync(revision.Number, CancellationToken.None);
        List<Source> sources = [];
        await foreach (var source in store.ScanAsync<Source>(revision.Number, CancellationToken.None))
        {
            sources.Add(source);
        }

        return new(revision, datasets, sources);
    }
}
