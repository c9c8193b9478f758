namespace InnovationGraph.Queries.Support;

/// <summary>The support profile of an entity.</summary>
/// <param name="Revision">The revision answered from.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Channels">Every channel of the ontology, in its order.</param>
/// <param name="Notes">What the totals leave out or take from a project.</param>
internal sealed record SupportBody(
    long Revision, EntitySummary Entity, IReadOnlyList<ChannelSupportBody> Channels, IReadOnlyList<string> Notes);
