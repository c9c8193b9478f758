using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;

namespace InnovationGraph.Api.Reading;

/// <summary>Keeps the <see cref="GraphState"/> of the revisions asked for last.</summary>
internal sealed class GraphStates(IGraphStore store)
{
    private readonly ComputedOnce<long, GraphState> _states = new(kept: 8);

    public Task<GraphState> GetAsync(Revision revision) => _states.GetAsync(revision.Number, () => LoadAsync(revision));

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
