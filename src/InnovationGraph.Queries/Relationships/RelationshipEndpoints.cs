namespace InnovationGraph.Queries.Relationships;

internal static class RelationshipEndpoints
{
    public const string Tag = "Who is linked to whom";

    private static readonly ReadOperation Find = new("findRelationships", Tag, "Relationships, filtered")
    {
        Description = "All relationships that pass the filters, by type and id, each with both ends and its evidence.",
        IsPaged = true,
        Parameters =
        [
            new("q", Forms.Search, "Keeps relationships of which an end matches this search."),
            new("sourceKind", Forms.Kind, "Kinds of the entity they run from.") { Repeats = true, Example = "Fund" },
            new("targetKind", Forms.Kind, "Kinds of the entity they run to.") { Repeats = true },
            new("hasMoney", Forms.Flag(), "Whether there is an amount."),
            .. CommonFilters.All,
            PageParameters.Limit,
        ],
    };

    private static readonly ReadOperation Get = new("getRelationship", Tag, "One relationship")
    {
        Parameters = [CommonFilters.KnownAt],
        PathExamples = new Dictionary<string, string> { ["id"] = "amif-owns-leaderdrive" },
    };

    public static void MapRelationships(this IEndpointRouteBuilder api)
    {
        api.MapRead<RelationshipPageBody>("/relationships", Find, FindAsync)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapRead<LinkedRelationshipBody>("/relationships/{id}", Get, GetAsync)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Writes out a page of relationships.</summary>
    public static ReadResult Write(ReadRequest request, Outcome<Page<LinkedRelationship>> outcome)
    {
        if (!outcome.IsAnswered)
        {
            return ProblemCatalog.Of(outcome.Failure);
        }

        var page = outcome.Answer;
        var next = request.NextCursor(page.Total, page.Items.Count);
        return new ReadResult.Answer(
            new RelationshipPageBody(
                request.Revision, page.Total, [.. page.Items.Select(LinkedRelationshipBody.Of)], [.. page.Notes], next),
            next);
    }

    private static async Task<ReadResult> FindAsync(ReadRequest request, CancellationToken cancellation)
    {
        RelationshipQuery query = new(request.Filter, request.Skip, request.Limit)
        {
            SourceKinds = request.Parameters.GetAll("sourceKind"),
            TargetKinds = request.Parameters.GetAll("targetKind"),
            HasMoney = request.Parameters.FindFlag("hasMoney"),
            Text = request.Parameters.FindText("q"),
        };
        return Write(request, await request.Service<IGraphTraversal>().FindRelationshipsAsync(query, cancellation));
    }

    private static async Task<ReadResult> GetAsync(ReadRequest request, CancellationToken cancellation)
    {
        var found = await RecordLookup.FindAsync<Relationship>(request, "relationship", cancellation);
        if (found.Record is not { } relationship)
        {
            return found.Otherwise!;
        }

        var ends = await request.Service<IGraphTraversal>()
            .SummariseAsync([relationship.Source, relationship.Target], request.State.Revision, cancellation);
        return ends.IsAnswered
            ? new ReadResult.Answer(LinkedRelationshipBody.Of(new(relationship, ends.Answer[relationship.Source], ends.Answer[relationship.Target])))
            : ProblemCatalog.Of(ends.Failure);
    }
}
