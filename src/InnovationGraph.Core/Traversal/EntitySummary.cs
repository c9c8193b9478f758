using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// What every mention of an entity shows. <see cref="Degree"/> counts its relationships at the revision, unfiltered, parallel ones
/// each and a self-loop twice.
/// </summary>
public sealed record EntitySummary(RecordId Id, string Kind, string Name, string? NameZh, string? Summary, int Degree)
{
    public static EntitySummary Of(Entity entity, int degree) =>
        new(entity.Id, entity.Kind, entity.Name, entity.NameZh, entity.Summary, degree);
}
