namespace InnovationGraph.Queries.Timelines;

/// <summary>What is known of an entity, in order of time.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Total">How many records there are in all, dated and undated.</param>
/// <param name="Dated">How many of them have a date.</param>
/// <param name="Items">The dated ones of this page: by the first day of their earliest date, the less precise date first.</param>
/// <param name="Undated">The undated ones of this page; they follow behind the last dated one.</param>
/// <param name="Notes">What to know of the selection.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record TimelineBody(
    long Revision,
    EntitySummary Entity,
    int Total,
    int Dated,
    IReadOnlyList<TimelineItemBody> Items,
    IReadOnlyList<TimelineItemBody> Undated,
    IReadOnlyList<string> Notes,
    string? Next);
