using InnovationGraph.Queries.Funding;

namespace InnovationGraph.Queries.Channels;

internal static class ChannelEndpoints
{
    private static readonly ReadOperation Find = new("findChannels", FundingEndpoints.Tag, "Who is supported through which channels, as a matrix")
    {
        Description = "A row for every entity with a record of support and for each one named by entity; a cell for every channel, under the "
            + "rules of the support profile: with its records and their sums, with only a gap (\"the documents do not say\"), or with "
            + "nothing recorded.",
        IsPaged = true,
        Parameters =
        [
            new("entity", Forms.Id, "The rows to show, in place of all; each is shown, also without any support.") { Repeats = true },
            new("kind", Forms.Kind, "Kinds of entity to keep as rows, with their sub-kinds.") { Repeats = true, Example = "Firm" },
            new("within", Forms.Id, "A place: keeps the rows that lie in it."),
            new("channel", Forms.Channel, "Support channels to keep as columns; rows then need support through one of them.") { Repeats = true },
            .. CommonFilters.OfRecords,
            PageParameters.Limit,
        ],
    };

    public static void MapChannels(this IEndpointRouteBuilder api)
    {
        SupportedEntities supported = new(
            api.ServiceProvider.GetRequiredService<IGraphStore>(), api.ServiceProvider.GetRequiredService<IGraphTraversal>());
        api.MapRead<ChannelMatrixBody>("/channels", Find, (request, cancellation) => FindAsync(request, supported, cancellation))
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<ReadResult> FindAsync(ReadRequest request, SupportedEntities supported, CancellationToken cancellation)
    {
        var entities = request.Parameters.GetAllIds("entity");
        var within = request.Parameters.FindId("within");
        var filter = request.Filter with { Kinds = default };
        IReadOnlyList<SupportedEntity> rows = await supported.FindAsync(filter, request.State, cancellation);
        if (entities.Count > 0)
        {
            var named = await request.Service<IGraphTraversal>().SummariseAsync(entities, request.State.Revision, cancellation);
            if (!named.IsAnswered)
            {
                return ProblemCatalog.Of(named.Failure);
            }

            foreach (var unknown in entities.Where(entity => !named.Answer.Summaries.ContainsKey(entity)))
            {
                return await RecordLookup.UnknownEntityAsync(request, unknown.ToString(), "entity", cancellation);
            }

            rows = Named(entities, named.Answer.Summaries, rows);
        }

        if (within is { } place)
        {
            EntityQuery query = new(new() { Revision = request.State.Revision }, null, place, EntitySort.Name, 0, int.MaxValue);
            var located = await request.Service<IGraphTraversal>().FindEntitiesAsync(query, cancellation);
            if (!located.IsAnswered)
            {
                return ProblemCatalog.Of(located.Failure);
            }

            var inPlace = located.Answer.Items.Select(found => found.Entity.Id).ToHashSet();
            rows = [.. rows.Where(row => inPlace.Contains(row.Entity.Id))];
        }

        if (request.Parameters.GetAll("kind") is { Count: > 0 } kinds)
        {
            var wanted = request.State.Ontology.WithSubkinds(kinds);
            rows = [.. rows.Where(row => wanted.Contains(row.Entity.Kind))];
        }

        ChannelPage page = new(request, [.. rows.Skip(request.Skip).Take(request.Limit)]);
        var written = await page.WriteAsync(cancellation);
        if (!written.IsAnswered)
        {
            return ProblemCatalog.Of(written.Failure);
        }

        var next = request.NextCursor(rows.Count, page.Count);
        return new ReadResult.Answer(
            new ChannelMatrixBody(request.Revision, rows.Count, [.. page.Channels.Select(ChannelColumnBody.Of)], written.Answer, next),
            next);
    }

    /// <summary>The rows of the entities named, in the order of all rows; those without support behind, by id.</summary>
    private static List<SupportedEntity> Named(
        ValueList<RecordId> entities, IReadOnlyDictionary<RecordId, EntitySummary> named, IReadOnlyList<SupportedEntity> rows)
    {
        List<SupportedEntity> found = [.. rows.Where(row => named.ContainsKey(row.Entity.Id))];
        var supported = found.Select(row => row.Entity.Id).ToHashSet();
        return
        [
            .. found,
            .. entities.Where(entity => !supported.Contains(entity)).Order()
                .Select(entity => new SupportedEntity(named[entity], new(entity, default, default, default, 0))),
        ];
    }
}
