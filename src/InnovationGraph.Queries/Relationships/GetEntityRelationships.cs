using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Relationships;

internal sealed class GetEntityRelationships : Query<EntityRelationshipsParameters, EntityRelationshipPageBody>
{
    public override string Route => "/entities/{id}/relationships";

    public override string Tag => Tags.Relationships;

    public override string Summary => "The relationships of an entity, each with its other end";

    protected override async Task<Outcome<EntityRelationshipPageBody>> AnswerAsync(
        EntityRelationshipsParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var entity = await context.GetAsync<Entity>(parameters.Id, "entity", cancellation);
        if (!entity.IsAnswered)
        {
            return entity.Failure;
        }

        RelationshipQuery query = new(parameters.Filters.ToFilter(context.Revision), context.Skip, parameters.Page.Limit)
        {
            Entity = entity.Answer.Id,
            Direction = parameters.Direction,
        };
        var outcome = await context.Traversal.FindRelationshipsAsync(query, cancellation);
        if (!outcome.IsAnswered)
        {
            return outcome.Failure;
        }

        var holding = await context.TellHoldingAsync(query.Filter, outcome.Answer.Items.Select(link => link.Relationship), cancellation);
        return new EntityRelationshipPageBody(
            context.View.Number,
            outcome.Answer.Total,
            [.. outcome.Answer.Items.Select(link => EntityRelationshipBody.Of(link, entity.Answer.Id, holding(link.Relationship)))],
            outcome.Answer.Notes,
            context.Next(outcome.Answer.Total, outcome.Answer.Items.Count));
    }
}

internal sealed record EntityRelationshipsParameters
{
    [Parameter("The entity.", InRoute = true, Form = TextForm.EntityRoute, Example = "leaderdrive")]
    public required string Id { get; init; }

    [Parameter("out: from the entity; in: to it.")]
    public Direction Direction { get; init; }

    public GraphFilters Filters { get; init; } = new();

    public Paging Page { get; init; } = new();
}

/// <summary>A page of an entity's relationships.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">This page, by type (in the ontology's order), then id.</param>
/// <param name="Notes">What to know of the selection.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record EntityRelationshipPageBody(
    long Revision, int Total, IReadOnlyList<EntityRelationshipBody> Items, IReadOnlyList<string> Notes, string? Next) : IPagedAnswer, IListAnswer<EntityRelationshipBody>;

/// <summary>A relationship of an entity, with the entity at its other end.</summary>
internal sealed record EntityRelationshipBody : RelationshipBody
{
    [SetsRequiredMembers]
    private EntityRelationshipBody(RelationshipBody relationship, EntitySummary other)
        : base(relationship) => Other = other;

    /// <summary>The entity at the other end; the entity itself for a self-loop.</summary>
    [JsonPropertyOrder(1)]
    public EntitySummary Other { get; }

    public static EntityRelationshipBody Of(LinkedRelationship link, RecordId entity, Holding? holds) =>
        new(Of(link.Relationship, holds), link.Source.Id == entity ? link.Target : link.Source);
}
