using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Gaps;

internal sealed class FindGaps : Query<FindGapsParameters, GapPageBody>
{
    public override string Route => "/gaps";

    public override string Tag => Tags.Evidence;

    public override string Summary => "What the sources leave open";

    public override string Description => "A gap tells \"the documents do not say\" from \"nobody entered it\".";

    protected override async Task<Outcome<GapPageBody>> AnswerAsync(
        FindGapsParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var gaps = await GapIndex.GetAsync(context, cancellation);
        if (!gaps.IsAnswered)
        {
            return gaps.Failure;
        }

        var subjects = parameters.Subject;
        if (await context.FindUnknownAsync(ParameterNames.Subject, subjects, gaps.Answer.BySubject.Contains, cancellation) is { } unknown)
        {
            return unknown;
        }

        EvidenceFilter evidence = new(parameters.Filters.ToFilter(context.Revision), context.View.Publishers);
        var kept = gaps.Answer.All
            .Where(gap => subjects.Count == 0 || subjects.Contains(gap.Subject))
            .Where(gap => evidence.Admits(Citation.Distinct(gap.Evidence)))
            .OrderBy(gap => gap.Subject)
            .ThenBy(gap => gap.Id)
            .ToList();
        var page = kept.Skip(context.Skip).Take(parameters.Paging.Limit).Select(GapBody.Of).ToList();
        return new GapPageBody(context.View.Number, kept.Count, page, context.Next(kept.Count, page.Count));
    }
}

internal sealed record FindGapsParameters
{
    [Parameter("Entities, or other records, that the gap is in.", Example = "leaderdrive")]
    public ValueList<RecordId> Subject { get; init; }

    [Without(
        nameof(RecordFilters.AsOf),
        nameof(RecordFilters.From),
        nameof(RecordFilters.To),
        nameof(RecordFilters.Holds),
        nameof(RecordFilters.Dated))]
    public RecordFilters Filters { get; init; } = new();

    public Paging Paging { get; init; } = new();
}

/// <summary>A page of gaps.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, by subject, then id.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record GapPageBody(long Revision, int Total, IReadOnlyList<GapBody> Items, string? Next) : IPagedAnswer, IListAnswer<GapBody>;
