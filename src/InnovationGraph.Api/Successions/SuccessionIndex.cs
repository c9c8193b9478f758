using InnovationGraph.Api.Reading;
using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Successions;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Successions;

/// <summary>Reads whom a question takes as one where it follows successions; the successions of a revision are found once.</summary>
internal sealed class SuccessionIndex(IGraphTraversal traversal)
{
    private readonly ComputedOnce<long, SuccessionLines> _lines = new(kept: 4);

    public static QueryParameter Parameter { get; } = new("succession", Forms.Choice(["follow"]),
        "With 'follow', takes each entity that the question names as one with its predecessors and successors (mergers, renamings, competences "
        + "passed on), and theirs; not with what merely shares a successor with it. A note names the relationships followed.");

    /// <summary>The entity with those before and after it, or alone where the request does not follow successions.</summary>
    public async Task<SuccessionLine> FindAsync(ReadRequest request, RecordId entity, CancellationToken cancellation) =>
        request.Parameters.Find(Parameter.Name) is null
            ? new(entity, default, default)
            : (await _lines.GetAsync(request.Revision, () => FindAllAsync(request.State)).WaitAsync(cancellation)).LineOf(entity);

    private async Task<SuccessionLines> FindAllAsync(GraphState state)
    {
        var types = state.Ontology.Ontology.RelationshipTypes.Where(type => type.Succession).Select(type => type.Id).Order(StringComparer.Ordinal).ToValueList();
        if (types.Count == 0)
        {
            return new([]);
        }

        GraphFilter filter = new() { Revision = state.Revision, Types = types };
        var found = RefusedException.Require(await traversal.FindRelationshipsAsync(new(filter, 0, int.MaxValue), CancellationToken.None));
        return new([.. found.Items.Select(link => link.Relationship)]);
    }
}
