using InnovationGraph.Queries.Relationships;

namespace InnovationGraph.Queries.Chains;

/// <summary>The entity's own relationships of which no stage is stated.</summary>
/// <param name="Actors">The actors at the other end of those shown, by id.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Relationships">The first of them, as many as the limit, by type and id.</param>
internal sealed record UnstagedBody(
    IReadOnlyList<EntitySummary> Actors, int Total, IReadOnlyList<LinkedRelationshipBody> Relationships);
