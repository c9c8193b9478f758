namespace InnovationGraph.Queries.Chains;

/// <summary>Which steps make up which chain, cycle or spectrum, in order.</summary>
internal sealed class ChainSteps
{
    /// <summary>The kind of the entities that are steps.</summary>
    public const string Kind = "Step";

    /// <summary>The type of the relationships that make a step part of its chain.</summary>
    public const string PartOf = "PART_OF";

    private const string Position = "position";
    private readonly IReadOnlyList<ChainStep> _steps;
    private readonly ILookup<RecordId, ChainStep> _byChain;

    /// <param name="parts">The relationships that make steps part of chains.</param>
    /// <param name="steps">The steps themselves; their own position counts where a relationship states none.</param>
    public ChainSteps(IEnumerable<Relationship> parts, IReadOnlyDictionary<RecordId, Entity> steps)
    {
        _steps =
        [
            .. parts.Where(part => part.Type == PartOf && steps.ContainsKey(part.Source))
                .Select(part => new ChainStep(
                    part.Source, part.Target, PositionOf(part.Properties) ?? PositionOf(steps[part.Source].Properties), part.Stage))
                .OrderBy(step => step.Chain)
                .ThenBy(step => step.Position is null)
                .ThenBy(step => step.Position)
                .ThenBy(step => step.Step),
        ];
        _byChain = _steps.ToLookup(step => step.Chain);
    }

    /// <summary>All steps of the revision, found once.</summary>
    public static Task<Outcome<ChainSteps>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(nameof(ChainSteps), () => FindAllAsync(context), cancellation);

    /// <summary>
    /// The columns around an entity, without relationships. For a chain or one of its steps: the chain's own steps, each with its stage, in
    /// the ontology's order where they have stages. For anything else: the stages, each with every step that stands for it.
    /// </summary>
    public IReadOnlyList<ChainColumn> ColumnsOf(RecordId entity, OntologyIndex ontology)
    {
        var chain = _byChain.Contains(entity) ? entity : _steps.FirstOrDefault(step => step.Step == entity)?.Chain;
        List<ChainStep> steps = chain is { } own ? [.. _byChain[own]] : [.. _steps.Where(step => step.Stage is not null)];
        var hasStages = chain is null || steps.Any(step => step.Stage is not null);
        return
        [
            .. hasStages
                ? ontology.Ontology.Stages.Select(stage =>
                    new ChainColumn(stage, [.. steps.Where(step => step.Stage == stage.Id).Select(step => step.Step).Distinct()], []))
                : [],
            .. steps.Where(step => step.Stage is null).Select(step => new ChainColumn(null, [step.Step], [])),
        ];
    }

    private static async Task<Outcome<ChainSteps>> FindAllAsync(QueryContext context)
    {
        GraphFilter filter = new() { Revision = context.Revision, Types = [PartOf] };
        var found = await context.Traversal.FindRelationshipsAsync(
            new(filter, 0, int.MaxValue) { SourceKinds = [Kind] }, CancellationToken.None);
        if (!found.IsAnswered)
        {
            return found.Failure;
        }

        List<Relationship> parts = [.. found.Answer.Items.Select(link => link.Relationship)];
        var ids = parts.Select(part => part.Source).Distinct().ToList();
        return new ChainSteps(parts, await context.Store.ReadAsync<Entity>(ids, context.View.Number, CancellationToken.None));
    }

    private static decimal? PositionOf(IReadOnlyDictionary<string, PropertyValue> properties) =>
        properties.TryGetValue(Position, out var value) && value is PropertyValue.Number number ? number.Value : null;
}

/// <summary>A step of a chain, cycle or spectrum: its place in it, and the stage of the innovation chain that it is; null where not stated.</summary>
internal sealed record ChainStep(RecordId Step, RecordId Chain, decimal? Position, string? Stage);

/// <summary>
/// A stage of the innovation chain (null for a step that is none of its stages), the steps that stand for it, and its relationships:
/// those at the entity itself first.
/// </summary>
internal sealed record ChainColumn(Stage? Stage, IReadOnlyList<RecordId> Steps, IReadOnlyList<ChainLink> Links);
