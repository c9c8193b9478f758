namespace InnovationGraph.Queries.Statistics;

/// <summary>How many relationships entities have: parallel ones each, a self-loop twice.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="Median">The middle one; of an even number of entities between two.</param>
/// <param name="Maximum">The most.</param>
/// <param name="Top">The ten entities with the most, then by id.</param>
internal sealed record DegreeStatisticsBody(int Minimum, double Median, int Maximum, IReadOnlyList<EntitySummary> Top);
