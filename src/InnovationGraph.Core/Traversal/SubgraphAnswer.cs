using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>The entities in the order found and the relationships by id. Truncated names the limit that cut it short, or is null.</summary>
public sealed record SubgraphAnswer(
    IReadOnlyList<Entity> Entities, IReadOnlyDictionary<RecordId, int> Degrees, IReadOnlyList<Relationship> Relationships, string? Truncated);
