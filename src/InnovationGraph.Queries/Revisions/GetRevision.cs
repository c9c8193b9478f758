using System.Globalization;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Revisions;

internal sealed class GetRevision : Query<GetRevisionParameters, RevisionChangesBody>
{
    public override string Route => "/revisions/{number}";

    public override string Tag => Tags.Evidence;

    public override bool IsOfContents => false;

    public override string Summary => "One revision, with what it changed";

    protected override async Task<Outcome<RevisionChangesBody>> AnswerAsync(
        GetRevisionParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var isNumber = long.TryParse(parameters.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        var revision = isNumber ? await context.Store.FindRevisionAsync(number, cancellation) : null;
        if (revision is null)
        {
            return new QueryFailure.UnknownRevision(ParameterType.Shown(parameters.Number), context.View.Number);
        }

        var changes = await context.Store.GetChangesAsync(number, context.Skip, parameters.Page.Limit, cancellation);
        return new RevisionChangesBody(
            number,
            Revision.FormatTime(revision.Time),
            revision.Author,
            revision.Message,
            revision.Hash.ToString(),
            revision.ChangeCount,
            [.. changes.Select(ChangeBody.Of)],
            context.Next(revision.ChangeCount, changes.Count));
    }
}

internal sealed record GetRevisionParameters
{
    [Parameter("The number.", InRoute = true, Form = TextForm.Route, Example = "1")]
    public required string Number { get; init; }

    public Paging Page { get; init; } = new();
}

/// <summary>A revision with a page of its changes.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Time">When it was committed, UTC.</param>
/// <param name="Author">Who committed it; import/{dataset} for an import.</param>
/// <param name="Message">What it does.</param>
/// <param name="Hash">SHA-256 over the previous hash and the canonical JSON of the revision, in hexadecimal.</param>
/// <param name="Total">How many changes there are in all.</param>
/// <param name="Items">This page of the changes, by id.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record RevisionChangesBody(
    long Number, string Time, string Author, string Message, string Hash, int Total, IReadOnlyList<ChangeBody> Items, string? Next)
    : IPagedAnswer, IListAnswer<ChangeBody>;

/// <summary>A change of a revision.</summary>
/// <param name="Operation">put, retract or describe (a dataset's manifest and ontology).</param>
/// <param name="Id">The id of the record or dataset.</param>
/// <param name="RecordType">entity, relationship, observation, gap or source; null where nothing was put.</param>
/// <param name="MergedInto">The id of the record into which it was merged; null for none.</param>
internal sealed record ChangeBody(string Operation, RecordId Id, RecordType? RecordType, RecordId? MergedInto)
{
    public static ChangeBody Of(Change change) => change switch
    {
        Change.Put put => new("put", put.Id, put.Record.RecordType, null),
        Change.Retract retract => new("retract", retract.Id, null, retract.MergedInto),
        _ => new("describe", change.Id, null, null),
    };
}
