using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Revisions;

internal sealed class ListRevisions : Query<ListRevisionsParameters, RevisionListBody>
{
    public override string Route => "/revisions";

    public override string Tag => Tags.Evidence;

    public override bool IsOfContents => false;

    public override string Summary => "The history: every committed change set, the newest first";

    protected override async Task<Outcome<RevisionListBody>> AnswerAsync(
        ListRevisionsParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var all = (await context.Store.GetRevisionsAsync(cancellation))
            .Where(revision => revision.Number <= context.View.Number)
            .ToList();
        var page = all.Skip(context.Skip).Take(parameters.Page.Limit).Select(RevisionBody.Of).ToList();
        return new RevisionListBody(context.View.Number, all.Count, page, context.Next(all.Count, page.Count));
    }
}

internal sealed record ListRevisionsParameters
{
    public Paging Page { get; init; } = new();
}

/// <summary>A page of revisions.</summary>
/// <param name="Revision">The newest revision.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, the newest first.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record RevisionListBody(long Revision, int Total, IReadOnlyList<RevisionBody> Items, string? Next) : IPagedAnswer, IListAnswer<RevisionBody>;

/// <summary>A committed change set.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Time">When it was committed, UTC.</param>
/// <param name="Author">Who committed it; import/{dataset} for an import.</param>
/// <param name="Message">What it does.</param>
/// <param name="ChangeCount">How many records it changes.</param>
/// <param name="Hash">SHA-256 over the previous hash and the canonical JSON of the revision, in hexadecimal.</param>
internal sealed record RevisionBody(long Number, string Time, string Author, string Message, int ChangeCount, string Hash)
{
    public static RevisionBody Of(Revision revision) => new(
        revision.Number, Revision.FormatTime(revision.Time), revision.Author, revision.Message, revision.ChangeCount, revision.Hash.ToString());
}
