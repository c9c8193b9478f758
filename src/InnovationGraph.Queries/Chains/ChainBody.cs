namespace InnovationGraph.Queries.Chains;

/// <summary>The innovation chain around an entity.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Stages">The stages in order, each also when nothing is recorded at it.</param>
/// <param name="Unstaged">What is recorded at the entity without a stage.</param>
/// <param name="Notes">What to know of the selection.</param>
internal sealed record ChainBody(
    long Revision, EntitySummary Entity, IReadOnlyList<ChainStageBody> Stages, UnstagedBody Unstaged, IReadOnlyList<string> Notes);
