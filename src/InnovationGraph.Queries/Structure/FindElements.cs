using System.Text.Json.Nodes;
using InnovationGraph.Queries.Algorithms;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Structure;

/// <summary>The entities and relationships that one algorithm finds.</summary>
internal sealed class FindElements(AlgorithmDescriptor algorithm) : RunAlgorithm<AlgorithmParameters, AlgorithmAnswer.Elements, ElementsBody>(algorithm)
{
    public override string Id => $"find{Name}";

    public override string Route => $"/structure/{Algorithm.Id}";

    public override string Tag => Tags.Centrality;

    public override string Summary => Algorithm.Title;

    protected override async Task<ElementsBody> AnswerOfAsync(
        AlgorithmAnswer.Elements result, AlgorithmParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var relationships = result.Items.Select(item => item.Relationship?.Relationship).OfType<Relationship>();
        var holding = await context.TellHoldingAsync(parameters.Filters.ToFilter(context.Revision), relationships, cancellation);
        return new(
            context.View.Number,
            Algorithm.Id,
            PropertyBodies.Of(result.Arguments),
            result.Total,
            [.. result.Items.Select(item => ElementBody.Of(item, holding))],
            result.Notes,
            context.Next(result.Total, result.Items.Count));
    }
}

/// <summary>A page of the entities and relationships that an algorithm finds.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Algorithm">The algorithm's id.</param>
/// <param name="Parameters">The parameters it ran with.</param>
/// <param name="Total">How many entities and relationships there are in all.</param>
/// <param name="Items">This page: entities by id, then relationships by type (in the ontology's order) and id.</param>
/// <param name="Notes">What was left out.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
internal sealed record ElementsBody(
    long Revision,
    string Algorithm,
    JsonObject Parameters,
    int Total,
    IReadOnlyList<ElementBody> Items,
    IReadOnlyList<string> Notes,
    string? Next) : IPagedAnswer, IListAnswer<ElementBody>;

/// <summary>An entity or a relationship: the other of the two is null.</summary>
/// <param name="Entity">The entity; null where the item is a relationship.</param>
/// <param name="Relationship">The relationship with both ends; null where the item is an entity.</param>
internal sealed record ElementBody(EntitySummary? Entity, LinkedRelationshipBody? Relationship)
{
    public static ElementBody Of(FoundElement element, Func<GraphRecord, Holding?> holding) =>
        new(element.Entity, element.Relationship is { } link ? LinkedRelationshipBody.Of(link, holding(link.Relationship)) : null);
}
