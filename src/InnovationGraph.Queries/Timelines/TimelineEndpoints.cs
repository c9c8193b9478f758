using InnovationGraph.Queries.Entities;
using InnovationGraph.Queries.Timelines;

namespace InnovationGraph.Queries.Timelines;

internal static class TimelineEndpoints
{
    private static readonly ReadOperation Get = new("getTimeline", EntityEndpoints.Tag, "What happened to an entity, in order")
    {
        Description = "Its relationships, the figures about it and its own span, by the earliest date that is stated of each; a month stands "
            + "before its days and a year before its months. What has no date follows in a list of its own. With a filter that asks for "
            + "relationships or their other ends (type, kind, channel, stage, tag) figures and the entity's own span are left out.",
        IsPaged = true,
        Parameters =
        [
            .. CommonFilters.All,
            new("limit", Forms.Integer(1, 500, 100), "The most records to answer with, dated and undated together."),
        ],
        PathExamples = new Dictionary<string, string> { ["id"] = "huawei" },
    };

    public static void MapTimelines(this IEndpointRouteBuilder api) =>
        api.MapEntityRead<TimelineBody>("/entities/{id}/timeline", Get, GetAsync);

    private static async Task<ReadResult> GetAsync(ReadRequest request, Entity entity, CancellationToken cancellation)
    {
        var traversal = request.Service<IGraphTraversal>();
        var links = await traversal.FindRelationshipsAsync(new(request.Filter, 0, int.MaxValue) { Entity = entity.Id }, cancellation);
        if (!links.IsAnswered)
        {
            return ProblemCatalog.Of(links.Failure);
        }

        var timeline = await BuildAsync(request, entity, links.Answer.Items, cancellation);
        var total = timeline.Dated.Count + timeline.Undated.Count;
        var dated = timeline.Dated.Skip(request.Skip).Take(request.Limit).ToList();
        var undated = timeline.Undated.Skip(Math.Max(0, request.Skip - timeline.Dated.Count)).Take(request.Limit - dated.Count).ToList();
        var summaries = await traversal.SummariseAsync([entity.Id], request.State.Revision, cancellation);
        if (!summaries.IsAnswered)
        {
            return ProblemCatalog.Of(summaries.Failure);
        }

        var summary = summaries.Answer[entity.Id];
        var next = request.NextCursor(total, dated.Count + undated.Count);
        return new ReadResult.Answer(
            new TimelineBody(
                request.Revision,
                (summary),
                total,
                timeline.Dated.Count,
                [.. dated.Select(entry => TimelineItemBody.Of(entry, summary.Degree))],
                [.. undated.Select(entry => TimelineItemBody.Of(entry, summary.Degree))],
                [.. links.Answer.Notes],
                next),
            next);
    }

    private static async Task<Timeline> BuildAsync(
        ReadRequest request, Entity entity, IReadOnlyList<LinkedRelationship> links, CancellationToken cancellation)
    {
        var filter = request.Filter;
        if (filter.Types.Count + filter.Kinds.Count + filter.Channels.Count + filter.Stages.Count + filter.Tags.Count > 0)
        {
            return Timeline.Of(null, links, []);
        }

        var observations = await request.Service<IGraphStore>().ReadObservationsAsync(entity.Id, null, request.Revision, cancellation);
        ObservationFilter figures = new(filter, request.State.Publishers);
        EvidenceFilter evidence = new(filter, request.State.Publishers);
        var isShown = entity.Valid.Days.Overlaps(filter.Days) && evidence.Admits(Citation.Distinct(entity.Evidence));
        return Timeline.Of(isShown ? entity : null, links, observations.Where(figures.Admits));
    }
}
