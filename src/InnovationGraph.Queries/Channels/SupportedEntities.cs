using InnovationGraph.Queries.Funding;
using InnovationGraph.Queries.Observations;
using InnovationGraph.Queries.Support;

namespace InnovationGraph.Queries.Channels;

/// <summary>
/// Which records support whom, found over the whole graph once for each filter. Only ids are kept; a page of the matrix reads its records.
/// </summary>
internal static class SupportedEntities
{
    /// <summary>In the order of <see cref="SupportRows"/>. Channels of the filter choose the support that counts.</summary>
    public static Task<Outcome<SupportedEntity[]>> FindAsync(GraphFilter filter, QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(filter, () => FindAllAsync(filter, context), cancellation);

    private static async Task<Outcome<SupportedEntity[]>> FindAllAsync(GraphFilter filter, QueryContext context)
    {
        var channels = filter.Channels.Count > 0 ? filter.Channels : context.Ontology.ChannelIds;
        var links = await context.Traversal.FindRelationshipsAsync(
            new(filter with { Channels = channels }, 0, int.MaxValue), CancellationToken.None);
        if (!links.IsAnswered)
        {
            return links.Failure;
        }

        var paid = links.Answer.Items.Where(link => Figure.WhenOf(link.Relationship).Days.Overlaps(filter.Days));
        ObservationFilter figures = new(filter, context.View);
        List<Observation> observations = [];
        foreach (var indicator in context.Ontology.Ontology.Indicators.Where(one => one.Channel is { } channel && channels.Contains(channel)))
        {
            var all = await context.Store.ReadObservationsAsync(null, indicator.Id, context.View.Number, CancellationToken.None);
            observations.AddRange(all.Where(figures.Admits));
        }

        var rows = SupportRows.Of(paid, observations, context.Ontology);
        var entities = await context.SummariseAsync(rows.Select(row => row.Entity), CancellationToken.None);
        return entities.IsAnswered
            ? rows.Where(row => entities.Answer.Summaries.ContainsKey(row.Entity))
                .Select(row => new SupportedEntity(entities.Answer[row.Entity], row)).ToArray()
            : entities.Failure;
    }
}

/// <summary>An entity and which records support it.</summary>
internal sealed record SupportedEntity(EntitySummary Entity, SupportRow Row);
