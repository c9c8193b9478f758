using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Stores;

/// <summary>What the in-memory graph keeps of an entity.</summary>
public readonly record struct ProjectedEntity(RecordId Id, string Kind, string Name, ValueList<string> Tags)
{
    public static ProjectedEntity From(Entity entity) => new(entity.Id, entity.Kind, entity.Name, entity.Tags);
}
