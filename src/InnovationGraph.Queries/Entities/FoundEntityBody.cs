namespace InnovationGraph.Queries.Entities;

/// <summary>An entity in a list.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Kind">A kind of the ontology.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="NameZh">The preferred Chinese name; null where none is recorded.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Degree">How many relationships it has in all, parallel ones each.</param>
/// <param name="Match">How it matched; null without q.</param>
internal sealed record FoundEntityBody(
    string Id, string Kind, string Name, string? NameZh, string? Summary, int Degree, MatchBody? Match)
{
    public static FoundEntityBody Of(FoundEntity found) => new(
        found.Entity.Id.ToString(),
        found.Entity.Kind,
        found.Entity.Name,
        found.Entity.NameZh,
        found.Entity.Summary,
        found.Entity.Degree,
        MatchBody.Of(found.Match));
}
