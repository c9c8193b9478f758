using System.Text.Json.Serialization;
using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Observations;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Timelines;

internal sealed class GetTimeline : Query<GetTimelineParameters, TimelineBody>
{
    public override string Route => "/entities/{id}/timeline";

    public override string Tag => Tags.Entities;

    public override string Summary => "What happened to an entity, in order";

    public override string Description =>
        "Its relationships, the figures about it and its own span, by the earliest date that is stated of each; a month stands "
        + "before its days and a year before its months. Besides, what is one step away: what actors do with the things that bear on it, such as "
        + "the regulations about a programme, its projects, or the posts in a body; such an item says through what it comes. What has no date "
        + "follows in a list of its own, with what bounds it. With a filter that asks for "
        + "relationships or their other ends (type, kind, among, avoid, channel, stage, tag) figures and the entity's own span are left out.";

    protected override async Task<Outcome<TimelineBody>> AnswerAsync(
        GetTimelineParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var found = await context.GetAsync<Entity>(parameters.Id, "entity", cancellation);
        if (!found.IsAnswered)
        {
            return found.Failure;
        }

        var entity = found.Answer;
        var outcome = await context.View.ComputeOnceAsync(
            parameters with { Page = new() }, () => BuildAsync(entity, parameters.Filters.ToFilter(context.Revision), context), cancellation);
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        var timeline = outcome.Answer;
        var total = timeline.Dated.Count + timeline.Undated.Count;
        var limit = parameters.Page.Limit;
        var dated = timeline.Dated.Skip(context.Skip).Take(limit).ToList();
        var undated = timeline.Undated.Skip(Math.Max(0, context.Skip - timeline.Dated.Count)).Take(limit - dated.Count).ToList();
        var records = await context.Store.ReadAsync<GraphRecord>([.. dated.Concat(undated).Select(entry => entry.Id)], context.View.Number, cancellation);
        var ends = records.Values.OfType<Relationship>().SelectMany(link => new[] { link.Source, link.Target });
        var summaries = await context.SummariseAsync(ends.Append(entity.Id), cancellation);
        var bounding = undated.SelectMany(entry => TimelineBoundsBody.EntitiesOf(records[entry.Id])).Distinct().ToList();
        var entities = await context.Store.ReadAsync<Entity>(bounding, context.View.Number, cancellation);
        if (!summaries.IsAnswered)
        {
            return summaries.Failure;
        }

        var holding = await context.TellHoldingAsync(parameters.Filters.ToFilter(context.Revision), records.Values.OfType<Relationship>(), cancellation);
        return new TimelineBody(
            context.View.Number,
            summaries.Answer[entity.Id],
            total,
            timeline.Dated.Count,
            [.. dated.Select(entry => TimelineItemBody.Of(entry, records[entry.Id], holding(records[entry.Id]), summaries.Answer.Summaries))],
            [
                .. undated.Select(entry => TimelineItemBody.Of(entry, records[entry.Id], holding(records[entry.Id]), summaries.Answer.Summaries) with
                {
                    Bounds = TimelineBoundsBody.Of(records[entry.Id], entities, context.View.Sources),
                }),
            ],
            [.. timeline.Notes],
            context.Next(total, dated.Count + undated.Count));
    }

    /// <summary>The whole timeline, without its records: what every page is cut from.</summary>
    private static async Task<Outcome<Timeline>> BuildAsync(Entity entity, GraphFilter filter, QueryContext context)
    {
        var found = await context.Traversal.FindRelationshipsAsync(
            new(filter, 0, int.MaxValue) { Entity = entity.Id }, CancellationToken.None);
        if (!found.IsAnswered)
        {
            return found.Failure;
        }

        var away = await OneStepAway.FindAsync(entity.Id, filter, context);
        if (!away.IsAnswered)
        {
            return away.Failure;
        }

        var (steps, isCut) = away.Answer;
        var holding = await context.TellHoldingAsync(filter, steps.Select(step => step.Relationship), CancellationToken.None);
        var certain = steps.Count(step => holding(step.Relationship) == Holding.Certain);
        ValueList<string> notes =
        [
            .. found.Answer.Notes,
            .. TimeNotes.For(filter, steps.Count, certain, "relationships one step away"),
            .. isCut ? ["More is one step away than an answer may hold."] : Array.Empty<string>(),
        ];
        var links = found.Answer.Items.Select(link => link.Relationship);
        if (filter.Types.Count + filter.Kinds.Count + filter.Among.Count + filter.Avoid.Count + filter.Channels.Count + filter.Stages.Count + filter.Tags.Count > 0)
        {
            return Timeline.Of(null, links, [], steps) with { Notes = notes };
        }

        var observations = await context.Store.ReadObservationsAsync(entity.Id, null, context.View.Number, CancellationToken.None);
        ObservationFilter figures = new(filter, context.View);
        EvidenceFilter evidence = new(filter, context.View.Publishers);
        var isShown = filter.Keeps(context.View.Days.Of(entity)) && evidence.Admits(Citation.Distinct(entity.Evidence));
        return Timeline.Of(isShown ? entity : null, links, observations.Where(figures.Admits), steps) with { Notes = notes };
    }
}

internal sealed record GetTimelineParameters
{
    [Parameter("The entity.", InRoute = true, Form = TextForm.EntityRoute, Example = "huawei")]
    public required string Id { get; init; }

    public GraphFilters Filters { get; init; } = new();

    public Paging Page { get; init; } = new() { Limit = 100 };
}

/// <summary>What is known of an entity, in order of time.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Total">How many records there are in all, dated and undated.</param>
/// <param name="Dated">How many of them have a date.</param>
/// <param name="Items">The dated ones of this page: by the first day of their earliest date, the less precise date first.</param>
/// <param name="Undated">The undated ones of this page; they follow behind the last dated one.</param>
/// <param name="Notes">What to know of the selection.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record TimelineBody(
    long Revision,
    EntitySummary Entity,
    int Total,
    int Dated,
    IReadOnlyList<TimelineItemBody> Items,
    IReadOnlyList<TimelineItemBody> Undated,
    IReadOnlyList<string> Notes,
    string? Next)
    : IPagedAnswer, ITableAnswer
{
    /// <summary>A row for each record; the undated follow the dated.</summary>
    public Table ToTable() => RecordTable.Flat(Items.Concat(Undated));
}

/// <summary>One record of a timeline; of entity, relationship and observation the other two are null.</summary>
/// <param name="Date">The earliest date that is stated of it: 2019, 2019-05 or 2019-05-18, with ~ behind it for about; null for none.</param>
/// <param name="Record">entity (its own span), relationship or observation.</param>
/// <param name="Entity">The entity itself, for its own span.</param>
/// <param name="Relationship">The relationship, with both ends.</param>
/// <param name="Observation">The figure.</param>
/// <param name="Through">The thing that bears on the entity and through which the relationship comes; null for what is the entity's own.</param>
internal sealed record TimelineItemBody(
    PartialDate? Date,
    RecordType Record,
    EntityBody? Entity,
    LinkedRelationshipBody? Relationship,
    ObservationBody? Observation,
    EntitySummary? Through)
{
    /// <summary>What bounds it; left out where it has a date, and where nothing does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimelineBoundsBody? Bounds { get; init; }

    public static TimelineItemBody Of(
        TimelineEntry entry, GraphRecord record, Holding? holds, IReadOnlyDictionary<RecordId, EntitySummary> entities) => new(
        entry.Date,
        entry.Record,
        record is Entity entity ? EntityBody.Of(entity, entities[entity.Id].Degree) : null,
        record is Relationship link ? LinkedRelationshipBody.Of(new(link, entities[link.Source], entities[link.Target]), holds) : null,
        record is Observation observation ? ObservationBody.Of(observation, holds) : null,
        entry.Through is { } thing ? entities[thing] : null);
}
