using InnovationGraph.Queries.Support;

namespace InnovationGraph.Queries.Channels;

/// <summary>
/// Which records support whom, found over the whole graph once for each of the filters asked for last. Only ids are kept; a page reads
/// its records.
/// </summary>
internal sealed class SupportedEntities(IGraphStore store, IGraphTraversal traversal)
{
    private readonly ComputedOnce<GraphFilter, SupportedEntity[]> _rows = new(kept: 8);

    /// <summary>In the order of <see cref="SupportRows"/>. Channels of the filter choose the support that counts.</summary>
    public Task<SupportedEntity[]> FindAsync(GraphFilter filter, GraphState state, CancellationToken cancellation) =>
        _rows.GetAsync(filter, () => FindAllAsync(filter, state)).WaitAsync(cancellation);

    private async Task<SupportedEntity[]> FindAllAsync(GraphFilter filter, GraphState state)
    {
        var channels = filter.Channels.Count > 0 ? filter.Channels : state.Ontology.Ontology.Channels.Select(channel => channel.Id).Order(StringComparer.Ordinal).ToValueList();
        var links = RefusedException.Require(
            await traversal.FindRelationshipsAsync(new(filter with { Channels = channels }, 0, int.MaxValue), CancellationToken.None));
        ObservationFilter figures = new(filter, state.Publishers);
        List<Observation> observations = [];
        foreach (var indicator in state.Ontology.Ontology.Indicators.Where(one => one.Channel is { } channel && channels.Contains(channel)))
        {
            var all = await store.ReadObservationsAsync(null, indicator.Id, filter.Revision.Number, CancellationToken.None);
            observations.AddRange(all.Where(figures.Admits));
        }

        var rows = SupportRows.Of(links.Items, observations, state.Ontology);
        var entities = RefusedException.Require(
            await traversal.SummariseAsync([.. rows.Select(row => row.Entity)], filter.Revision, CancellationToken.None));
        return [.. rows.Where(row => entities.Summaries.ContainsKey(row.Entity)).Select(row => new SupportedEntity(entities[row.Entity], row))];
    }
}
