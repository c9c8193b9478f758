using InnovationGraph.Core.Text;

namespace InnovationGraph.Core.Traversal;

/// <summary>An entity in a list; the match is null where no text was asked for.</summary>
public sealed record FoundEntity(EntitySummary Entity, EntityMatch? Match);
