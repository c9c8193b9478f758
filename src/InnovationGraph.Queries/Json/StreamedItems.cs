namespace InnovationGraph.Queries.Json;

/// <summary>Items of an answer that come one by one. Which sources they name is known once they have come.</summary>
internal sealed class StreamedItems<T>(IAsyncEnumerable<T> items) : IAsyncEnumerable<T>, INamesSources
    where T : class
{
    private readonly HashSet<RecordId> _named = [];

    public IReadOnlyCollection<RecordId> Named => _named;

    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            NamedSources.AddIdsOf(item, _named);
            yield return item;
        }
    }
}

/// <summary>What knows by itself which sources it names.</summary>
internal interface INamesSources
{
    /// <summary>Ids, whether or not they are of sources.</summary>
    IReadOnlyCollection<RecordId> Named { get; }
}
