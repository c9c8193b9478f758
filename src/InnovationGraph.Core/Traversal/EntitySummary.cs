using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Traversal;

/// <summary>An entity as every mention of it shows it.</summary>
/// <param name="Id">The stable id; /entities/{id} shows all.</param>
/// <param name="Kind">A kind of the ontology.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="NameZh">The preferred Chinese name; null where none is recorded.</param>
/// <param name="Summary">One sentence; null where there is none.</param>
/// <param name="Degree">How many relationships it has in all, whatever the filters: parallel ones each, a self-loop twice.</param>
public sealed record EntitySummary(RecordId Id, string Kind, string Name, string? NameZh, string? Summary, int Degree)
{
    public static EntitySummary Of(Entity entity, int degree) =>
        new(entity.Id, entity.Kind, entity.Name, entity.NameZh, entity.Summary, degree);
}

/// <summary>Summaries by id; ids without an entity at the revision are left out.</summary>
public sealed record SummaryAnswer(IReadOnlyDictionary<RecordId, EntitySummary> Summaries)
{
    public EntitySummary this[RecordId id] => Summaries[id];
}
