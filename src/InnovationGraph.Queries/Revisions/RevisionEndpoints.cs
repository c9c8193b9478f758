using System.Globalization;

namespace InnovationGraph.Queries.Revisions;

internal static class RevisionEndpoints
{
    private const string Tag = "How we know";

    private static readonly ReadOperation List = new("listRevisions", Tag, "The history: every committed change set, the newest first")
    {
        IsPaged = true,
        Parameters = [PageParameters.Limit],
    };

    private static readonly ReadOperation Get = new("getRevision", Tag, "One revision, with what it changed")
    {
        IsPaged = true,
        Parameters = [PageParameters.Limit],
        PathExamples = new Dictionary<string, string> { ["number"] = "1" },
    };

    public static void MapRevisions(this IEndpointRouteBuilder api)
    {
        api.MapRead<RevisionListBody>("/revisions", List, ListAsync).WithProblem(StatusCodes.Status410Gone);
        api.MapRead<RevisionChangesBody>("/revisions/{number}", Get, GetAsync)
            .WithProblem(StatusCodes.Status404NotFound)
            .WithProblem(StatusCodes.Status410Gone);
    }

    private static async Task<ReadResult> ListAsync(ReadRequest request, CancellationToken cancellation)
    {
        var all = (await request.Service<IGraphStore>().GetRevisionsAsync(cancellation))
            .Where(revision => revision.Number <= request.Revision)
            .ToList();
        var page = all.Skip(request.Skip).Take(request.Limit).Select(RevisionBody.Of).ToList();
        var next = request.NextCursor(all.Count, page.Count);
        return new ReadResult.Answer(new RevisionListBody(request.Revision, all.Count, page, next), next);
    }

    private static async Task<ReadResult> GetAsync(ReadRequest request, CancellationToken cancellation)
    {
        var store = request.Service<IGraphStore>();
        var text = request.Route("number");
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        var revision = isNumber ? await store.FindRevisionAsync(number, cancellation) : null;
        if (revision is null)
        {
            return ProblemCatalog.UnknownRevision(Forms.Shown(text), request.Revision);
        }

        var changes = await store.GetChangesAsync(number, cancellation);
        var page = changes.Skip(request.Skip).Take(request.Limit).Select(ChangeBody.Of).ToList();
        var next = request.NextCursor(changes.Count, page.Count);
        return new ReadResult.Answer(
            new RevisionChangesBody(
                number, Revision.FormatTime(revision.Time), revision.Author, revision.Message, revision.Hash.ToString(), changes.Count, page, next),
            next);
    }
}
