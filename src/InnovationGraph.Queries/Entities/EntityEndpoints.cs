namespace InnovationGraph.Queries.Entities;

internal static class EntityEndpoints
{
    public const string Tag = "Who is who";

    private static readonly IReadOnlyDictionary<string, string> Leaderdrive = new Dictionary<string, string> { ["id"] = "leaderdrive" };

    private static readonly ReadOperation Find = new("findEntities", Tag, "Search entities by name, kind, tag and place")
    {
        Description = "Case, width, accents, spaces and punctuation do not matter; two Han characters are enough. "
            + "Without q, lists all entities that pass the filters.",
        IsPaged = true,
        Parameters =
        [
            new("q", Forms.Search, "A name or words, in English or Chinese.") { Example = "华为" },
            CommonFilters.Kind,
            CommonFilters.Tag,
            new("within", Forms.Id, "A place: keeps what lies in it."),
            new("sort", Forms.Choice<EntitySort>(EntitySort.Relevance), "relevance (by match, then degree), name or degree."),
            CommonFilters.KnownAt,
            PageParameters.Limit,
        ],
    };

    private static readonly ReadOperation Get = new("getEntity", Tag, "One entity, with its names, properties and evidence")
    {
        Description = "A merged entity answers with 308 to its survivor, a retracted one with 410.",
        Parameters =
        [
            new("asOf", Forms.Date, "Answers 404 where a stated date excludes that the entity existed then."),
            CommonFilters.KnownAt,
        ],
        PathExamples = Leaderdrive,
    };

    private static readonly ReadOperation Relationships = new(
        "getEntityRelationships", "Who is linked to whom", "The relationships of an entity, each with its other end")
    {
        IsPaged = true,
        Parameters =
        [
            new("direction", Forms.Choice<Direction>(Direction.Both), "out: from the entity; in: to it."),
            .. CommonFilters.All,
            PageParameters.Limit,
        ],
        PathExamples = Leaderdrive,
    };

    public static void MapEntities(this IEndpointRouteBuilder api)
    {
        api.MapRead<EntityPageBody>("/entities", Find, FindAsync)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapEntityRead<EntityBody>("/entities/{id}", Get, GetAsync);
        api.MapEntityRead<EntityRelationshipPageBody>("/entities/{id}/relationships", Relationships, GetRelationshipsAsync);
    }

    private static async Task<ReadResult> FindAsync(ReadRequest request, CancellationToken cancellation)
    {
        EntityQuery query = new(
            request.Filter,
            request.Parameters.FindText("q"),
            request.Parameters.FindId("within"),
            request.Parameters.GetChoice<EntitySort>("sort"),
            request.Skip,
            request.Limit);
        var outcome = await request.Service<IGraphTraversal>().FindEntitiesAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return ProblemCatalog.Of(outcome.Failure);
        }

        var page = outcome.Answer;
        var next = request.NextCursor(page.Total, page.Items.Count);
        return new ReadResult.Answer(
            new EntityPageBody(
                request.Revision,
                page.Total,
                [.. page.Items.Select(FoundEntityBody.Of)],
                new(new Dictionary<string, int>(page.Kinds), new Dictionary<string, int>(page.Tags)),
                next),
            next);
    }

    private static async Task<ReadResult> GetAsync(ReadRequest request, Entity entity, CancellationToken cancellation)
    {
        if (request.Parameters.FindDate("asOf") is { } date && !entity.Valid.Days.Overlaps(new(date.EarliestDay.DayNumber, date.LatestDay.DayNumber)))
        {
            return ProblemCatalog.NotThen(entity.Id.ToString(), date.ToString(), entity.Valid.From?.ToString(), entity.Valid.ToText);
        }

        var summaries = await request.Service<IGraphTraversal>().SummariseAsync([entity.Id], request.State.Revision, cancellation);
        return summaries.IsAnswered
            ? new ReadResult.Answer(EntityBody.Of(entity, summaries.Answer[entity.Id].Degree))
            : ProblemCatalog.Of(summaries.Failure);
    }

    private static async Task<ReadResult> GetRelationshipsAsync(ReadRequest request, Entity entity, CancellationToken cancellation)
    {
        RelationshipQuery query = new(request.Filter, request.Skip, request.Limit)
        {
            Entity = entity.Id,
            Direction = request.Parameters.GetChoice<Direction>("direction"),
        };
        var outcome = await request.Service<IGraphTraversal>().FindRelationshipsAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return ProblemCatalog.Of(outcome.Failure);
        }

        var page = outcome.Answer;
        var next = request.NextCursor(page.Total, page.Items.Count);
        return new ReadResult.Answer(
            new EntityRelationshipPageBody(
                request.Revision, page.Total, [.. page.Items.Select(link => EntityRelationshipBody.Of(link, entity.Id))], [.. page.Notes], next),
            next);
    }
}
