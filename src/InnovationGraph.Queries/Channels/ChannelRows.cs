using InnovationGraph.Queries.Funding;
using InnovationGraph.Queries.Gaps;
using InnovationGraph.Queries.Support;

namespace InnovationGraph.Queries.Channels;

/// <summary>Makes a page of the matrix: reads the records of all its rows at once, and makes each row's profile from them.</summary>
internal static class ChannelRows
{
    public static async Task<Outcome<ChannelRowBody[]>> ReadAsync(
        IReadOnlyList<SupportedEntity> rows, IReadOnlyCollection<Channel> columns, GraphFilter filter, QueryContext context, CancellationToken cancellation)
    {
        var relationships = await context.Store.ReadAsync<Relationship>(
            [.. rows.SelectMany(row => row.Row.Relationships.Concat(row.Row.ViaProjects)).Distinct()], context.View.Number, cancellation);
        var observations = await context.Store.ReadAsync<Observation>(
            [.. rows.SelectMany(row => row.Row.Observations)], context.View.Number, cancellation);
        var ends = await context.SummariseAsync(relationships.Values.SelectMany(one => new[] { one.Source, one.Target }), cancellation);
        if (!ends.IsAnswered)
        {
            return ends.Failure;
        }

        var gaps = await GapIndex.GetAsync(context, cancellation);
        var payers = await Payers.ReadAsync(ends.Answer.Summaries.Keys, context, cancellation);
        if ((gaps.Failure ?? payers.Failure) is { } failure)
        {
            return failure;
        }

        var holding = await context.TellHoldingAsync(filter, relationships.Values, cancellation);
        return rows.Select(row => Write(row.Entity, SupportProfile.Of(RecordsOf(row.Row), context.Ontology), columns, holding)).ToArray();

        SupportRecords RecordsOf(SupportRow row) => new(row.Entity)
        {
            Relationships = Links(row.Relationships),
            ViaProjects = Links(row.ViaProjects),
            Observations = [.. row.Observations.Select(id => observations[id])],
            Gaps =
            [
                .. row.Relationships.Concat(row.ViaProjects).Concat(row.Observations).Append(row.Entity)
                    .SelectMany(id => gaps.Answer!.BySubject[id]),
            ],
            Payers = payers.Answer!,
            Publishers = context.View.Publishers,
        };

        List<LinkedRelationship> Links(ValueList<RecordId> ids) =>
            [.. ids.Select(id => relationships[id]).Select(one => new LinkedRelationship(one, ends.Answer[one.Source], ends.Answer[one.Target]))];
    }

    private static ChannelRowBody Write(
        EntitySummary entity, SupportProfile profile, IReadOnlyCollection<Channel> columns, Func<GraphRecord, Holding?> holding) =>
        new(entity, [.. profile.Channels.Where(one => columns.Contains(one.Channel)).Select(one => CellBody.Of(one, holding))], profile.Notes);
}
