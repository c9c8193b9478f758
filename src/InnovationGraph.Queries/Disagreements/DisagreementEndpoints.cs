using InnovationGraph.Queries.Disagreements;

namespace InnovationGraph.Queries.Disagreements;

internal static class DisagreementEndpoints
{
    private static readonly ReadOperation Find = new("findDisagreements", "How we know", "Where the sources do not agree")
    {
        Description = "Records that tell one fact differently share an accountOf and stand side by side, each with its evidence; so does a "
            + "record that one source says and another only supposes (hedged).",
        IsPaged = true,
        Parameters =
        [
            new("subject", Forms.Id, "Entities, or records, that an account is about or is.") { Repeats = true },
            new("document", Forms.Id, "Sources of which an account cites one; all its rival accounts are shown too.") { Repeats = true },
            CommonFilters.KnownAt,
            PageParameters.Limit,
        ],
    };

    public static void MapDisagreements(this IEndpointRouteBuilder api)
    {
        ComputedOnce<long, IReadOnlyList<Disagreement>> known = new(kept: 4);
        api.MapRead<DisagreementPageBody>("/disagreements", Find, (request, cancellation) => FindAsync(request, known, cancellation))
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone)
            .WithProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<ReadResult> FindAsync(
        ReadRequest request, ComputedOnce<long, IReadOnlyList<Disagreement>> known, CancellationToken cancellation)
    {
        var subjects = request.Parameters.GetAllIds("subject");
        var store = request.Service<IGraphStore>();
        var all = await known.GetAsync(request.Revision, () => SearchAsync(store, request.Revision)).WaitAsync(cancellation);
        foreach (var subject in subjects.Where(subject => !all.Any(one => Touches(one, [subject]))))
        {
            if (!await RecordLookup.ExistsAsync(store, subject, request.Revision, cancellation))
            {
                return await RecordLookup.UnknownEntityAsync(request, subject.ToString(), "subject", cancellation);
            }
        }

        var documents = request.Parameters.GetAllIds("document").ToHashSet();
        var kept = all
            .Where(one => subjects.Count == 0 || Touches(one, subjects))
            .Where(one => documents.Count == 0 || one.Accounts.Any(record => record.Evidence.Any(evidence => documents.Contains(evidence.Source))))
            .ToList();
        var page = kept.Skip(request.Skip).Take(request.Limit).ToList();
        var next = request.NextCursor(kept.Count, page.Count);
        var ends = page.SelectMany(one => one.Accounts).OfType<Relationship>().SelectMany(one => new[] { one.Source, one.Target }).Distinct().ToList();
        var entities = await request.Service<IGraphTraversal>().SummariseAsync(ends, request.State.Revision, cancellation);
        if (!entities.IsAnswered)
        {
            return ProblemCatalog.Of(entities.Failure);
        }

        return new ReadResult.Answer(
            new DisagreementPageBody(
                request.Revision,
                kept.Count,
                [.. page.Select(one => new DisagreementBody(
                    one.AccountOf?.ToString(), [.. one.Differences], [.. one.Accounts.Select(record => AccountBody.Of(record, entities.Answer.Summaries))]))],
                next),
            next);
    }

    private static async Task<IReadOnlyList<Disagreement>> SearchAsync(IGraphStore store, long revision)
    {
        DisagreementSearch search = new();
        await foreach (var relationship in store.ScanAsync<Relationship>(revision, CancellationToken.None))
        {
            search.Add(relationship);
        }

        await foreach (var observation in store.ScanAsync<Observation>(revision, CancellationToken.None))
        {
            search.Add(observation);
        }

        return search.Find();
    }

    private static bool Touches(Disagreement disagreement, ValueList<RecordId> subjects) => disagreement.Accounts.Any(record =>
        subjects.Contains(record.Id) || record switch
        {
            Relationship relationship => subjects.Contains(relationship.Source) || subjects.Contains(relationship.Target),
            Observation observation => subjects.Contains(observation.Subject) || observation.Dimensions.Values.Any(value => subjects.Contains(value)),
            _ => false,
        });
}
