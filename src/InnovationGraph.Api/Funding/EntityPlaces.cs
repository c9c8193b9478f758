using InnovationGraph.Api.Reading;
using InnovationGraph.Core.Ontologies;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Funding;

/// <summary>
/// Where entities lie, found once a revision: the place that they are in, or for a government that is in none the one that it governs;
/// the first by id where there are several.
/// </summary>
internal sealed class EntityPlaces(IGraphTraversal traversal)
{
    private readonly ComputedOnce<long, IReadOnlyDictionary<RecordId, EntitySummary>> _places = new(kept: 4);

    public Task<IReadOnlyDictionary<RecordId, EntitySummary>> FindAsync(GraphState state, CancellationToken cancellation) =>
        _places.GetAsync(state.Revision.Number, () => FindAllAsync(state.Revision, state.Ontology)).WaitAsync(cancellation);

    private async Task<IReadOnlyDictionary<RecordId, EntitySummary>> FindAllAsync(Revision revision, OntologyIndex ontology)
    {
        GraphFilter located = new() { Revision = revision, Types = ontology.PlaceTypes };
        if (located.Types.Count == 0)
        {
            return new Dictionary<RecordId, EntitySummary>();
        }

        var governs = ontology.TypesOf(TypeRole.Governs);
        var found = RefusedException.Require(await traversal.FindRelationshipsAsync(new(located, 0, int.MaxValue), CancellationToken.None));
        return found.Items
            .OrderBy(link => governs.Contains(link.Relationship.Type))
            .ThenBy(link => link.Target.Id)
            .DistinctBy(link => link.Source.Id)
            .ToDictionary(link => link.Source.Id, link => link.Target);
    }
}
