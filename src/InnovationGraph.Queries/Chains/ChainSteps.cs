namespace InnovationGraph.Queries.Chains;

/// <summary>Which steps make up which chain, cycle or spectrum, in order.</summary>
internal sealed class ChainSteps
{
    private readonly IReadOnlyList<ChainStep> _steps;
    private readonly ILookup<RecordId, ChainStep> _byChain;

    /// <param name="parts">The relationships that make steps part of chains.</param>
    /// <param name="steps">The steps themselves; their own position counts where a relationship states none.</param>
    /// <param name="ontology">Which property is a position.</param>
    public ChainSteps(IEnumerable<Relationship> parts, IReadOnlyDictionary<RecordId, Entity> steps, OntologyIndex ontology)
    {
        var positions = ontology.PropertiesOf(PropertyRole.Position);
        _steps =
        [
            .. parts.Where(part => steps.ContainsKey(part.Source))
                .Select(part => new ChainStep(
                    part.Source, part.Target, PositionOf(part.Properties) ?? PositionOf(steps[part.Source].Properties), part.Stage))
                .OrderBy(step => step.Chain)
                .ThenBy(step => step.Position is null)
                .ThenBy(step => step.Position)
                .ThenBy(step => step.Step),
        ];
        _byChain = _steps.ToLookup(step => step.Chain);

        decimal? PositionOf(IReadOnlyDictionary<string, PropertyValue> properties) =>
            positions.Select(properties.GetValueOrDefault).OfType<PropertyValue.Number>().FirstOrDefault()?.Value;
    }

    /// <summary>All steps of the revision, found once.</summary>
    public static Task<Outcome<ChainSteps>> GetAsync(QueryContext context, CancellationToken cancellation) =>
        context.View.ComputeOnceAsync(nameof(ChainSteps), () => FindAllAsync(context), cancellation);

    /// <summary>The chain that an entity is, or of which it is a step; null for anything else.</summary>
    public RecordId? ChainOf(RecordId entity) =>
        _byChain.Contains(entity) ? entity : _steps.FirstOrDefault(step => step.Step == entity)?.Chain;

    /// <summary>
    /// The columns around an entity, without relationships. For a chain or one of its steps: the chain's own steps, each with its stage, in
    /// the ontology's order where they have stages. For anything else: the stages, each with every step that stands for it.
    /// </summary>
    public IReadOnlyList<ChainColumn> ColumnsOf(RecordId entity, OntologyIndex ontology)
    {
        var chain = ChainOf(entity);
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
        GraphFilter filter = new() { Revision = context.Revision, Types = context.Ontology.TypesOf(TypeRole.PartOf) };
        var kinds = context.Ontology.KindsOf(KindRole.Step);
        if (filter.Types.Count == 0 || kinds.Count == 0)
        {
            return new ChainSteps([], new Dictionary<RecordId, Entity>(), context.Ontology);
        }

        var found = await context.Traversal.FindRelationshipsAsync(
            new(filter, 0, int.MaxValue) { SourceKinds = kinds }, CancellationToken.None);
        if (!found.IsAnswered)
        {
            return found.Failure;
        }

        List<Relationship> parts = [.. found.Answer.Items.Select(link => link.Relationship)];
        var ids = parts.Select(part => part.Source).Distinct().ToList();
        return new ChainSteps(parts, await context.Store.ReadAsync<Entity>(ids, context.View.Number, CancellationToken.None), context.Ontology);
    }
}

/// <summary>A step of a chain, cycle or spectrum: its place in it, and the stage of the innovation chain that it is; null where not stated.</summary>
internal sealed record ChainStep(RecordId Step, RecordId Chain, decimal? Position, string? Stage);

/// <summary>
/// A stage of the innovation chain (null for a step that is none of its stages), the steps that stand for it, and its relationships:
/// those at the entity itself first.
/// </summary>
internal sealed record ChainColumn(Stage? Stage, IReadOnlyList<RecordId> Steps, IReadOnlyList<ChainLink> Links);
