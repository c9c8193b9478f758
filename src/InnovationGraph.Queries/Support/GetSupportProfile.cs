using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Funding;
using InnovationGraph.Queries.Gaps;
using InnovationGraph.Queries.Observations;
using InnovationGraph.Queries.Successions;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Support;

internal sealed class GetSupportProfile : Query<SupportProfileParameters, SupportBody>
{
    public override string Route => "/entities/{id}/support";

    public override string Tag => Tags.Funding;

    public override string Summary => "Through which channels an entity is supported";

    public override string Description =>
        "Every support channel is listed: with its records and their sums, with only a gap (\"the documents do not say\"), "
        + "or with nothing recorded. Flows of money and their totals are those of /funding, under the same rules.";

    protected override async Task<Outcome<SupportBody>> AnswerAsync(
        SupportProfileParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var entity = await context.GetAsync<Entity>(parameters.Id, "entity", cancellation);
        if (!entity.IsAnswered)
        {
            return entity.Failure;
        }

        var id = entity.Answer.Id;
        var line = await parameters.Follow.FindLineAsync(context, id, cancellation);
        if (!line.IsAnswered)
        {
            return line.Failure;
        }

        var records = await ReadRecordsAsync(parameters, line.Answer, context, cancellation);
        if (!records.IsAnswered)
        {
            return records.Failure;
        }

        var profile = SupportProfile.Of(records.Answer, context.Ontology);
        var filter = parameters.Filters.ToFilter(context.Revision);
        var shown = profile.Channels.SelectMany(channel => channel.Items).Select(item => item.Record).DistinctBy(record => record.Id).ToList();
        var holding = await context.TellHoldingAsync(filter, shown.OfType<Relationship>(), cancellation);
        var summaries = await context.SummariseAsync([id], cancellation);
        return summaries.IsAnswered
            ? new SupportBody(
                context.View.Number,
                summaries.Answer[id],
                [.. profile.Channels.Select(channel => ChannelSupportBody.Of(channel, holding))],
                [
                    .. new[] { line.Answer.Note }.OfType<string>(),
                    .. TimeNotes.For(filter, shown.Count, shown.Count(record => holding(record) == Holding.Certain), "records"),
                    .. profile.Notes,
                ])
            : summaries.Failure;
    }

    private static async Task<Outcome<SupportRecords>> ReadRecordsAsync(
        SupportProfileParameters parameters, SuccessionLine line, QueryContext context, CancellationToken cancellation)
    {
        var filter = parameters.Filters.ToFilter(context.Revision);
        var gaps = await GapIndex.GetAsync(context, cancellation);
        if (!gaps.IsAnswered)
        {
            return gaps.Failure;
        }

        List<LinkedRelationship> own = [], viaProjects = [];
        List<Observation> observations = [];
        foreach (var member in line.Members)
        {
            var links = await FindLinksAsync(member, filter, context, cancellation);
            if (!links.IsAnswered)
            {
                return links.Failure;
            }

            own.AddRange(links.Answer.Items);
            foreach (var project in ProjectLed.By(member, links.Answer.Items, context.Ontology).Select(led => led.Project.Id).Distinct())
            {
                var projectLinks = await FindLinksAsync(project, filter, context, cancellation);
                if (!projectLinks.IsAnswered)
                {
                    return projectLinks.Failure;
                }

                viaProjects.AddRange(projectLinks.Answer.Items);
            }

            observations.AddRange(await context.Store.ReadObservationsAsync(member, null, context.View.Number, cancellation));
        }

        var payers = await Payers.ReadAsync(
            own.Concat(viaProjects).SelectMany(link => new[] { link.Source.Id, link.Target.Id }), context, cancellation);
        if (!payers.IsAnswered)
        {
            return payers.Failure;
        }

        ObservationFilter figures = new(filter, context.View);
        return new SupportRecords(line.Entity)
        {
            Line = line.Others,
            Relationships = own,
            ViaProjects = viaProjects,
            Observations = [.. observations.Where(figures.Admits)],
            Gaps =
            [
                .. own.Concat(viaProjects).Select(link => link.Relationship.Id)
                    .Concat(observations.Select(one => one.Id)).Concat(line.Members).Distinct()
                    .SelectMany(subject => gaps.Answer.BySubject[subject]),
            ],
            Payers = payers.Answer,
            Publishers = context.View.Publishers,
            Days = filter.Days,
        };
    }

    /// <summary>The relationships at an entity that is there, which are on any channel.</summary>
    private static Task<Outcome<Page<LinkedRelationship>>> FindLinksAsync(
        RecordId entity, GraphFilter filter, QueryContext context, CancellationToken cancellation)
    {
        RelationshipQuery query = new(filter with { Channels = context.Ontology.ChannelIds }, 0, int.MaxValue) { Entity = entity };
        return context.Traversal.FindRelationshipsAsync(query, cancellation);
    }
}

internal sealed record SupportProfileParameters
{
    [Parameter("The entity.", InRoute = true, Form = TextForm.EntityRoute, Example = "leaderdrive")]
    public required string Id { get; init; }

    public SuccessionParameter Follow { get; init; } = new();

    public RecordFilters Filters { get; init; } = new();
}

/// <summary>The support profile of an entity.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Channels">Every channel of the ontology, in its order.</param>
/// <param name="Notes">How much the totals leave out, and what the sources leave open in no channel.</param>
internal sealed record SupportBody(
    long Revision, EntitySummary Entity, IReadOnlyList<ChannelSupportBody> Channels, IReadOnlyList<string> Notes) : ITableAnswer
{
    /// <summary>A row for each channel.</summary>
    public Table ToTable() => RecordTable.Flat(Channels.Select(channel => new
    {
        channel.Channel,
        channel.Title,
        channel.TitleZh,
        channel.Instrument,
        channel.State,
        channel.Stages,
        channel.Items.Count,
        Records = channel.Items.Select(item => item.Id),
        channel.Totals,
        Gaps = channel.Gaps.Select(gap => gap.Id),
        Evidence = channel.Items.SelectMany(item => item.Evidence).Distinct(),
    }));
}
