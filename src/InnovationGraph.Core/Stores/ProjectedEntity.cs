using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Stores;

/// <summary>
/// What the in-memory graph keeps of an entity. <see cref="Citations"/> are the distinct pairs of source and stance of its evidence.
/// </summary>
public readonly record struct ProjectedEntity(RecordId Id, string Kind, string Name, ValueList<string> Tags, ValueList<Citation> Citations)
{
    public static ProjectedEntity From(Entity entity) => new(entity.Id, entity.Kind, entity.Name, entity.Tags, Citation.Distinct(entity.Evidence));
}
