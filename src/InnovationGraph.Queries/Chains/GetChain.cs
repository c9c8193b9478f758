using InnovationGraph.Core.Answers;
using InnovationGraph.Queries.Tables;

namespace InnovationGraph.Queries.Chains;

internal sealed class GetChain : Query<GetChainParameters, ChainBody>
{
    private const int Hops = 2;

    public override string Route => "/chain/{id}";

    public override string Tag => Tags.Relationships;

    public override string Summary => "The innovation chain around a technology, sector or firm";

    public override bool IsHeavy => true;

    public override string Description =>
        "For each stage of the innovation chain in order: the relationships of that stage, and those at the steps that stand "
        + "for it, which touch the entity or of which both ends lie within two hops of it; and the actors among their ends. Hops go "
        + "either way and not on through what paths keep out. For a chain, cycle or spectrum that a document draws, or one of its steps, "
        + "the stages are its own steps, and hops go on through everything. What is recorded at the entity itself without a stage stands apart: no stage is "
        + "guessed.";

    protected override async Task<Outcome<ChainBody>> AnswerAsync(
        GetChainParameters parameters, QueryContext context, CancellationToken cancellation)
    {
        var found = await context.GetAsync<Entity>(parameters.Id, "entity", cancellation);
        if (!found.IsAnswered)
        {
            return found.Failure;
        }

        var entity = found.Answer.Id;
        var filter = parameters.Filters.ToFilter(context.Revision) with { Stages = default };
        var steps = await ChainSteps.GetAsync(context, cancellation);
        var links = await ChainLinks.GetAsync(filter, context, cancellation);
        if ((steps.Failure ?? links.Failure) is { } failure)
        {
            return failure;
        }

        var isChain = steps.Answer!.ChainOf(entity) is not null;
        var reached = await context.Traversal.ReachAsync(
            new(filter with { AllTransit = filter.AllTransit || isChain }, entity, Hops, Direction.Both, 0, int.MaxValue), cancellation);
        if (!reached.IsAnswered)
        {
            return reached.Failure;
        }

        var near = reached.Answer.Items.ToDictionary(one => one.Entity.Id, one => one.Entity);
        var columns = links.Answer!.Fill(steps.Answer.ColumnsOf(entity, context.Ontology), entity, near.Keys);
        var inColumns = columns.SelectMany(column => column.Links).Select(link => link.Id).ToHashSet();
        var atEntity = columns.Sum(column => column.Links.Count(link => link.Source == entity || link.Target == entity));
        var own = await context.Traversal.FindRelationshipsAsync(
            new(filter, 0, parameters.Limit + atEntity) { Entity = entity }, cancellation);
        if (!own.IsAnswered)
        {
            return own.Failure;
        }

        var asked = parameters.Filters.Stage;
        ChainWriter writer = new(context, filter, entity, near, parameters.Limit);
        return await writer.WriteAsync(
            [.. columns.Where(column => asked.Count == 0 || (column.Stage is { } stage && asked.Contains(stage.Id)))],
            [.. own.Answer.Items.Where(link => !inColumns.Contains(link.Relationship.Id)).Take(parameters.Limit)],
            own.Answer.Total - atEntity,
            own.Answer.Notes,
            cancellation);
    }
}

internal sealed record GetChainParameters
{
    [Parameter("The entity.", InRoute = true, Form = TextForm.EntityRoute, Example = "innovation-chain")]
    public required string Id { get; init; }

    [Without(nameof(GraphFilters.Kind), nameof(GraphFilters.Tag))]
    public GraphFilters Filters { get; init; } = new();

    [Parameter("The most relationships to show at each stage.", Minimum = 1, Maximum = 500)]
    public int Limit { get; init; } = 20;
}

/// <summary>The innovation chain around an entity.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Stages">The stages in order, each also when nothing is recorded at it.</param>
/// <param name="Unstaged">What is recorded at the entity without a stage.</param>
/// <param name="Notes">What to know of the selection.</param>
internal sealed record ChainBody(
    long Revision, EntitySummary Entity, IReadOnlyList<ChainStageBody> Stages, UnstagedBody Unstaged, IReadOnlyList<string> Notes) : ITableAnswer
{
    /// <summary>A row for each stage and relationship of it; then those without a stage.</summary>
    public Table ToTable() => RecordTable.Flat(Stages
        .SelectMany(stage => stage.Relationships, (stage, link) => new { stage.Stage, Title = (string?)stage.Title, stage.TitleZh, Relationship = link })
        .Concat(Unstaged.Relationships.Select(link => new { Stage = (string?)null, Title = (string?)null, TitleZh = (string?)null, Relationship = link })));
}

/// <summary>A stage of a chain, with who acts at it.</summary>
internal sealed record ChainStageBody
{
    /// <summary>The stage's id; null for a step that is no stage of the innovation chain.</summary>
    public string? Stage { get; init; }

    /// <summary>The stage's title, or the step's name.</summary>
    public required string Title { get; init; }

    /// <summary>The same in Chinese; null where none is recorded.</summary>
    public string? TitleZh { get; init; }

    /// <summary>The steps of a chain, cycle or spectrum that stand for it.</summary>
    public required IReadOnlyList<EntitySummary> Steps { get; init; }

    /// <summary>The actors at its relationships, by id; not the entity asked about.</summary>
    public required IReadOnlyList<EntitySummary> Actors { get; init; }

    /// <summary>How many relationships it has in all.</summary>
    public required int Total { get; init; }

    /// <summary>The first of them, as many as the limit: those at the entity first, then by type and id.</summary>
    public required IReadOnlyList<LinkedRelationshipBody> Relationships { get; init; }
}

/// <summary>The entity's own relationships of which no stage is stated.</summary>
/// <param name="Actors">The actors at the other end of those shown, by id.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Relationships">The first of them, as many as the limit, by type and id.</param>
internal sealed record UnstagedBody(
    IReadOnlyList<EntitySummary> Actors, int Total, IReadOnlyList<LinkedRelationshipBody> Relationships);
