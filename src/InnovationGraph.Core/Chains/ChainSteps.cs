using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Chains;

/// <summary>Which steps make up which chain, cycle or spectrum, in order.</summary>
public sealed class ChainSteps
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

}
