using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Text;

/// <summary>That an entity matches a search, by which name, and how much longer that name is than the query (in characters).</summary>
public sealed record EntityMatch(RecordId Id, MatchTier Tier, string Name, int Excess)
{
    /// <summary>The best tier first, then the closest name, then by id.</summary>
    public static IReadOnlyList<EntityMatch> Sort(IEnumerable<EntityMatch> matches) =>
        [.. matches.OrderBy(match => match.Tier).ThenBy(match => match.Excess).ThenBy(match => match.Id)];
}

/// <summary>How well an entity matches a search, the best first.</summary>
public enum MatchTier
{
    /// <summary>A name, run together, is the query run together.</summary>
    Exact,

    /// <summary>A name starts with the query.</summary>
    Prefix,

    /// <summary>A name contains the query, of three characters or more, or of any length in Han characters.</summary>
    Contains,

    /// <summary>
    /// Every word of the query, or the query run together, starts a word of a name, the summary or a tag, or stands in a Han text.
    /// </summary>
    Words,

    /// <summary>Nothing matches better, and at least half of the pieces of query and name agree: a likely misspelling.</summary>
    Similar,
}
