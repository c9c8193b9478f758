using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Records;

/// <summary>An entity as every mention of it shows it.</summary>
/// <param name="Id">The stable id; /entities/{id} shows all.</param>
/// <param name="Kind">A kind of the ontology.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="NameZh">The preferred Chinese name; null where none is recorded.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Degree">How many relationships it has in all, parallel ones each.</param>
internal sealed record EntitySummaryBody(string Id, string Kind, string Name, string? NameZh, string? Summary, int Degree)
{
    public static EntitySummaryBody Of(EntitySummary entity) =>
        new(entity.Id.ToString(), entity.Kind, entity.Name, entity.NameZh, entity.Summary, entity.Degree);
}
