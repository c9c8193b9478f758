using InnovationGraph.Core.Support;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Channels;

/// <summary>An entity and which records support it.</summary>
internal sealed record SupportedEntity(EntitySummary Entity, SupportRow Row);
