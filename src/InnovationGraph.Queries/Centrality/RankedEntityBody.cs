namespace InnovationGraph.Queries.Centrality;

/// <summary>An entity in a ranking.</summary>
/// <param name="Rank">From 1; equal scores share a rank.</param>
/// <param name="Score">The measure's value, without unit.</param>
/// <param name="Entity">The entity.</param>
internal sealed record RankedEntityBody(int Rank, double Score, EntitySummary Entity);
