using InnovationGraph.Api.Records;

namespace InnovationGraph.Api.Reachability;

/// <summary>An entity that can be reached.</summary>
/// <param name="Distance">In hops.</param>
/// <param name="Entity">The entity.</param>
internal sealed record ReachedEntityBody(int Distance, EntitySummaryBody Entity);
