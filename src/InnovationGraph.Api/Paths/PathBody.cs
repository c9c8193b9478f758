using InnovationGraph.Api.Records;

namespace InnovationGraph.Api.Paths;

/// <summary>A path.</summary>
/// <param name="Cost">Its hops, the sum of its distances, or for the widest path the capacity of its narrowest step.</param>
/// <param name="Hops">How many steps it has.</param>
/// <param name="Entities">The entities along it, from source to target.</param>
/// <param name="Steps">Its steps, in order.</param>
internal sealed record PathBody(double Cost, int Hops, IReadOnlyList<EntitySummaryBody> Entities, IReadOnlyList<PathStepBody> Steps);
