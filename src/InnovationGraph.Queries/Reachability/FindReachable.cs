using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Reachability;

internal sealed class FindReachable : Query<ReachabilityParameters, ReachabilityBody>
{
    public override string Route => "/reachability";

    public override string Tag => Tags.Paths;

    public override string Summary => "Entities that can be reached from one, by distance";

    public override bool IsHeavy => true;

    protected override async Task<Outcome<ReachabilityBody>> AnswerAsync(
        ReachabilityParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        ReachQuery query = new(
            parameters.Filters.ToFilter(context.Revision),
            parameters.Source,
            parameters.MaxHops,
            parameters.Direction,
            context.Skip,
            parameters.Page.Limit);
        var outcome = await context.Traversal.ReachAsync(query, cancellation);
        return outcome.IsAnswered
            ? new ReachabilityBody(
                context.View.Number,
                outcome.Answer.Total,
                outcome.Answer.Items,
                outcome.Answer.Notes,
                context.Next(outcome.Answer.Total, outcome.Answer.Items.Count))
            : outcome.Failure;
    }
}

internal sealed record ReachabilityParameters
{
    [Parameter("Where to start.", Example = "cstc")]
    public required RecordId Source { get; init; }

    [Parameter("The farthest distance in hops.", Minimum = 1, Maximum = 8)]
    public int MaxHops { get; init; } = 2;

    [Parameter("out: along relationships; in: against them.")]
    public Direction Direction { get; init; }

    public GraphFilters Filters { get; init; } = new();

    public Paging Page { get; init; } = new();
}

/// <summary>A page of what can be reached.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many entities can be reached, the source not counted.</param>
/// <param name="Items">This page, by distance, then id.</param>
/// <param name="Notes">What to know of the selection.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record ReachabilityBody(
    long Revision, int Total, IReadOnlyList<ReachedEntity> Items, IReadOnlyList<string> Notes, string? Next) : IPagedAnswer, IListAnswer<ReachedEntity>;
