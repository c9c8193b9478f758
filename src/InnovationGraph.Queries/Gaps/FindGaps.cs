using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Gaps;

internal sealed class FindGaps : Query<FindGapsParameters, GapPageBody>
{
    public override string Route => "/gaps";

    public override string Tag => Tags.Evidence;

    public override string Summary => "What the sources leave open";

    public override string Description => "A gap tells \"the documents do not say\" from \"nobody entered it\". It is in an entity or in another record: a price that is not "
        + "told is open in the relationship. Around an entity stand those of its relationships and figures too, and of the projects, events, posts "
        + "and groups that it has a relationship with.";

    protected override async Task<Outcome<GapPageBody>> AnswerAsync(
        FindGapsParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var gaps = await GapIndex.GetAsync(context, cancellation);
        if (!gaps.IsAnswered)
        {
            return gaps.Failure;
        }

        var (subjects, about, state) = (parameters.Subject, parameters.About, parameters.State);
        var near = await NearAsync(parameters.Around);
        if (!near.IsAnswered)
        {
            return near.Failure;
        }

        EvidenceFilter evidence = new(parameters.Filters.ToFilter(context.Revision), context.View.Publishers);
        var kept = Keep(gap => (subjects.Count == 0 || subjects.Contains(gap.Subject)) && (parameters.Around.Count == 0 || near.Answer.Contains(gap.Subject)));
        var around = kept.Count > 0 || subjects.Count == 0 ? new HashSet<RecordId>() : await NearAsync(subjects);
        if (!around.IsAnswered)
        {
            return around.Failure;
        }

        var page = kept.Skip(context.Skip).Take(parameters.Paging.Limit).Select(GapBody.Of).ToList();
        return new GapPageBody(
            context.View.Number,
            kept.Count,
            page,
            NearRecords.NotesOn(subjects, Keep(gap => around.Answer.Contains(gap.Subject)).Count),
            context.Next(kept.Count, page.Count));

        Task<Outcome<HashSet<RecordId>>> NearAsync(ValueList<RecordId> entities) =>
            NearRecords.OfAsync(entities, [.. gaps.Answer.BySubject.Select(one => one.Key)], context, cancellation);

        List<Gap> Keep(Func<Gap, bool> isAskedFor) =>
        [
            .. gaps.Answer.All
                .Where(isAskedFor)
                .Where(gap => about.Count == 0 || about.Contains(gap.About))
                .Where(gap => state.Count == 0 || (gap.State is { } one && state.Contains(one)))
                .Where(gap => evidence.Admits(Citation.Distinct(gap.Evidence)))
                .OrderBy(gap => gap.Subject)
                .ThenBy(gap => gap.Id),
        ];
    }
}

internal sealed record FindGapsParameters
{
    [Parameter("Entities, or other records, that the gap is in.", Example = "leaderdrive")]
    public ValueList<RecordId> Subject { get; init; }

    [Parameter("Entities that the gap is in, or in a relationship or figure of theirs, or in a project, event, post or group that they have to do with.")]
    public ValueList<RecordId> Around { get; init; }

    [Parameter("What is open: a field, relationship type, channel or indicator, such as money or membersNamed.")]
    public ValueList<string> About { get; init; }

    [Parameter("unnamed (there is one, left unnamed), none (there is said to be none) or notSaid.")]
    public ValueList<GapState> State { get; init; }

    [Without(
        nameof(RecordFilters.AsOf),
        nameof(RecordFilters.From),
        nameof(RecordFilters.To),
        nameof(RecordFilters.Holds))]
    public RecordFilters Filters { get; init; } = new();

    public Paging Paging { get; init; } = new();
}

/// <summary>A page of gaps.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, by subject, then id.</param>
/// <param name="Notes">Where the subjects themselves have none: how many stand around them.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record GapPageBody(long Revision, int Total, IReadOnlyList<GapBody> Items, IReadOnlyList<string> Notes, string? Next)
    : IPagedAnswer, IListAnswer<GapBody>;
