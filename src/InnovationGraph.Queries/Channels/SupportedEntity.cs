using InnovationGraph.Queries.Support;

namespace InnovationGraph.Queries.Channels;

/// <summary>An entity and which records support it.</summary>
internal sealed record SupportedEntity(EntitySummary Entity, SupportRow Row);
