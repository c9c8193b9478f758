using System.Collections.Concurrent;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Api.Reading;

/// <summary>Keeps the <see cref="GraphState"/> of the revisions asked for last.</summary>
internal sealed class GraphStates(IGraphStore store)
{
    private const int Kept = 8;
    private readonly ConcurrentDictionary<long, Task<GraphState>> _states = new();

    public async Task<GraphState> GetAsync(Revision revision)
    {
        var state = _states.GetOrAdd(revision.Number, (_, one) => LoadAsync(one), revision);
        try
        {
            return await state;
        }
        catch
        {
            _states.TryRemove(KeyValuePair.Create(revision.Number, state));
            throw;
        }
        finally
        {
            foreach (var old in _states.Keys.Order().SkipLast(Kept).Where(number => number != revision.Number))
            {
                _states.TryRemove(old, out var _);
            }
        }
    }

    // Shared by all requests that wait for it, so that none of them may cancel it.
    private async Task<GraphState> LoadAsync(Revision revision)
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
