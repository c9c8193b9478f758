using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Text;

/// <summary>That an entity matches a search, by which name, and how much longer that name is than the query (in characters).</summary>
public sealed record EntityMatch(RecordId Id, MatchTier Tier, string Name, int Excess)
{
    /// <summary>The best tier first, then the closest name, then by id.</summary>
    public static IReadOnlyList<EntityMatch> Sort(IEnumerable<EntityMatch> matches) =>
        [.. matches.OrderBy(match => match.Tier).ThenBy(match => match.Excess).ThenBy(match => match.Id)];
}
