using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Relationships;

internal sealed class FindRelationships : Query<FindRelationshipsParameters, RelationshipPageBody>
{
    public override string Route => "/relationships";

    public override string Tag => Tags.Relationships;

    public override string Summary => "Relationships, filtered";

    public override string Description => "All relationships that pass the filters, by type and id, each with both ends and its evidence.";

    protected override async Task<Outcome<RelationshipPageBody>> AnswerAsync(
        FindRelationshipsParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        RelationshipQuery query = new(parameters.Filters.ToFilter(context.Revision), context.Skip, parameters.Page.Limit)
        {
            SourceKinds = parameters.SourceKind,
            TargetKinds = parameters.TargetKind,
            HasMoney = parameters.HasMoney,
            Text = string.IsNullOrWhiteSpace(parameters.Q) ? null : parameters.Q,
        };
        var outcome = await context.Traversal.FindRelationshipsAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        var holding = await context.TellHoldingAsync(query.Filter, outcome.Answer.Items.Select(link => link.Relationship), cancellation);
        return new RelationshipPageBody(
            context.View.Number,
            outcome.Answer.Total,
            [.. outcome.Answer.Items.Select(link => LinkedRelationshipBody.Of(link, holding(link.Relationship)))],
            outcome.Answer.Notes,
            context.Next(outcome.Answer.Total, outcome.Answer.Items.Count));
    }
}

internal sealed record FindRelationshipsParameters
{
    [Parameter("Keeps relationships of which an end matches this search.", Form = TextForm.Search)]
    public string? Q { get; init; }

    [Parameter("Kinds of the entity they run from.", Form = TextForm.Kind, Example = "Fund")]
    public ValueList<string> SourceKind { get; init; }

    [Parameter("Kinds of the entity they run to.", Form = TextForm.Kind)]
    public ValueList<string> TargetKind { get; init; }

    [Parameter("Whether there is an amount.")]
    public bool? HasMoney { get; init; }

    public GraphFilters Filters { get; init; } = new();

    public Paging Page { get; init; } = new();
}

/// <summary>A page of relationships.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, by type (in the ontology's order), then id.</param>
/// <param name="Notes">What to know of the selection.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record RelationshipPageBody(
    long Revision, int Total, IReadOnlyList<LinkedRelationshipBody> Items, IReadOnlyList<string> Notes, string? Next) : IPagedAnswer, IListAnswer<LinkedRelationshipBody>;
