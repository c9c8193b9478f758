namespace InnovationGraph.Queries.Subgraph;

/// <summary>A node, its attributes flat so that they become columns.</summary>
/// <param name="Id">The entity's id.</param>
/// <param name="Kind">A kind of the ontology.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="NameZh">The preferred Chinese name; null where none is recorded.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Tags">Tags.</param>
/// <param name="Degree">How many relationships it has in the whole graph.</param>
/// <param name="ValidFrom">When it began, as stated; null when not.</param>
/// <param name="ValidTo">When it ended, as stated; null when not.</param>
internal sealed record NodeBody(
    string Id,
    string Kind,
    string Name,
    string? NameZh,
    string? Summary,
    IReadOnlyList<string> Tags,
    int Degree,
    string? ValidFrom,
    string? ValidTo)
{
    public static NodeBody Of(Entity entity, int degree) => new(
        entity.Id.ToString(),
        entity.Kind,
        entity.Name,
        entity.NameZh,
        entity.Summary,
        [.. entity.Tags],
        degree,
        entity.Valid.From?.ToString(),
        entity.Valid.ToText);
}
