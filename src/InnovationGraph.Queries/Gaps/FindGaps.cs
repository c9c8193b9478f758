namespace InnovationGraph.Queries.Gaps;

internal static class GapEndpoints
{
    private static readonly ReadOperation Find = new("findGaps", "How we know", "What the sources leave open")
    {
        Description = "A gap tells \"the documents do not say\" from \"nobody entered it\".",
        IsPaged = true,
        Parameters =
        [
            new("subject", Forms.Id, "Entities, or other records, that the gap is in.") { Repeats = true, Example = "leaderdrive" },
            .. CommonFilters.OfRecords.Where(parameter => parameter.Name is not ("asOf" or "dated")),
            PageParameters.Limit,
        ],
    };

    public static void MapGaps(this IEndpointRouteBuilder api) =>
        api.MapRead<GapPageBody>("/gaps", Find, FindAsync)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone);

    private static async Task<ReadResult> FindAsync(ReadRequest request, CancellationToken cancellation)
    {
        var subjects = request.Parameters.GetAllIds("subject");
        var store = request.Service<IGraphStore>();
        var gaps = await request.Service<GapIndex>().GetAsync(request.Revision, cancellation);
        foreach (var subject in subjects.Where(subject => !gaps.BySubject.Contains(subject)))
        {
            if (!await RecordLookup.ExistsAsync(store, subject, request.Revision, cancellation))
            {
                return await RecordLookup.UnknownEntityAsync(request, subject.ToString(), "subject", cancellation);
            }
        }

        EvidenceFilter evidence = new(request.Filter, request.State.Publishers);
        var kept = gaps.All
            .Where(gap => subjects.Count == 0 || subjects.Contains(gap.Subject))
            .Where(gap => evidence.Admits(Citation.Distinct(gap.Evidence)))
            .OrderBy(gap => gap.Subject)
            .ThenBy(gap => gap.Id)
            .ToList();
        var page = kept.Skip(request.Skip).Take(request.Limit).Select(GapBody.Of).ToList();
        var next = request.NextCursor(kept.Count, page.Count);
        return new ReadResult.Answer(new GapPageBody(request.Revision, kept.Count, page, next), next);
    }
}
