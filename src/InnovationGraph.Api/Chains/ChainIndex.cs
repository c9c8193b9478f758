using InnovationGraph.Api.Reading;
using InnovationGraph.Core.Chains;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Stores;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Chains;

/// <summary>
/// The steps of a revision, and the relationships at stages and steps, found over the whole graph once for each of the filters asked
/// for last. Only ids and ends are kept.
/// </summary>
internal sealed class ChainIndex(IGraphStore store, IGraphTraversal traversal)
{
    private readonly ComputedOnce<long, ChainSteps> _steps = new(kept: 4);
    private readonly ComputedOnce<GraphFilter, ChainLinks> _links = new(kept: 8);

    public Task<ChainSteps> GetStepsAsync(GraphState state, CancellationToken cancellation) =>
        _steps.GetAsync(state.Revision.Number, () => FindStepsAsync(state.Revision, state.Ontology)).WaitAsync(cancellation);

    public Task<ChainLinks> GetLinksAsync(GraphFilter filter, GraphState state, CancellationToken cancellation) =>
        _links.GetAsync(filter, () => FindLinksAsync(filter, state)).WaitAsync(cancellation);

    private async Task<ChainSteps> FindStepsAsync(Revision revision, OntologyIndex ontology)
    {
        GraphFilter parts = new() { Revision = revision, Types = ontology.TypesOf(TypeRole.PartOf) };
        var kinds = ontology.KindsOf(KindRole.Step);
        var relationships = parts.Types.Count == 0 || kinds.Count == 0
            ? []
            : await FindAsync(new(parts, 0, int.MaxValue) { SourceKinds = kinds });
        var steps = await store.ReadAsync<Entity>([.. relationships.Select(part => part.Source).Distinct()], revision.Number, CancellationToken.None);
        return new(relationships, steps, ontology);
    }

    private async Task<ChainLinks> FindLinksAsync(GraphFilter filter, GraphState state)
    {
        var stages = state.Ontology.Ontology.Stages.Select(stage => stage.Id).Order(StringComparer.Ordinal).ToValueList();
        var staged = stages.Count == 0 ? [] : await FindAsync(new(filter with { Stages = stages }, 0, int.MaxValue));
        var kinds = state.Ontology.KindsOf(KindRole.Step);
        var atSteps = kinds.Count == 0 ? [] : await FindAsync(new(filter with { Kinds = kinds }, 0, int.MaxValue));
        var types = state.Ontology.Ontology.RelationshipTypes.Select((type, index) => (type.Id, index)).ToDictionary(StringComparer.Ordinal);
        var all = staged.Concat(atSteps)
            .DistinctBy(link => link.Id)
            .OrderBy(link => types.GetValueOrDefault(link.Type, int.MaxValue))
            .ThenBy(link => link.Id);
        return new([.. all.Select((link, order) => new ChainLink(link.Id, link.Source, link.Target, link.Stage, order))]);
    }

    private async Task<IReadOnlyList<Relationship>> FindAsync(RelationshipQuery query) =>
    [
        .. RefusedException.Require(await traversal.FindRelationshipsAsync(query, CancellationToken.None)).Items.Select(link => link.Relationship),
    ];
}
