namespace InnovationGraph.Queries.Entities;

/// <summary>How an entity matched the search.</summary>
/// <param name="Tier">exact, prefix, contains, words or similar (a likely misspelling), the best first.</param>
/// <param name="Name">The name that matched.</param>
internal sealed record MatchBody(string Tier, string Name)
{
    public static MatchBody? Of(EntityMatch? match) => match is null ? null : new(EnumNames.Of(match.Tier), match.Name);
}
