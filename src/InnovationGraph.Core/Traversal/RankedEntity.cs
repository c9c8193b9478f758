namespace InnovationGraph.Core.Traversal;

/// <summary>An entity with its score and rank; equal scores share a rank and stand in order of id.</summary>
public sealed record RankedEntity(int Rank, double Score, EntitySummary Entity);
