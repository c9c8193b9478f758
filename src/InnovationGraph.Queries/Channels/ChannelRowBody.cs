namespace InnovationGraph.Queries.Channels;

/// <summary>A row of the matrix: an entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Cells">A cell for every column, in their order.</param>
/// <param name="Notes">What the totals leave out or take from a project.</param>
internal sealed record ChannelRowBody(EntitySummary Entity, IReadOnlyList<CellBody> Cells, IReadOnlyList<string> Notes);
