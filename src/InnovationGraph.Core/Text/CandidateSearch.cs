using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Text;

/// <summary>
/// Searches entities in a store's full-text index. The index finds candidates by their tokens (<see cref="SearchGrams"/>), in the syntax
/// that FTS5 of SQLite and Lucene share; <see cref="EntityMatcher"/> decides which of them match.
/// </summary>
public static class CandidateSearch
{
    /// <summary>So many tokens narrow the candidates down; more of a long query would only cost.</summary>
    private const int EnoughTokens = 64;

    /// <summary>Lucene takes 1,024 at once.</summary>
    private const int MostTokens = 1000;

    /// <summary>What matches a text, each entity once, in no order. Similar names only where nothing matches better.</summary>
    /// <param name="text">The text that is searched.</param>
    /// <param name="findAsync">What the index finds for an expression and the given function takes for a match.</param>
    /// <param name="idOf">The entity that was found.</param>
    public static async Task<IReadOnlyList<T>> FindAsync<T>(
        string text, Func<string, Func<SearchSubject, EntityMatch?>, Task<List<T>>> findAsync, Func<T, RecordId> idOf)
    {
        EntityMatcher matcher = new(text);
        if (matcher.IsEmpty)
        {
            return [];
        }

        var groups = SearchGrams.OfQuery(matcher);
        var whole = string.Join(" OR ", groups.Select(group => $"({Join(group.Take(EnoughTokens), " AND ")})"));
        var found = await findAsync(whole, matcher.Match);
        if (found.Count > 0)
        {
            return found;
        }

        // The first group is the pieces of the query run together. What shares none of them is not similar.
        foreach (var some in groups[0].Chunk(MostTokens))
        {
            found.AddRange(await findAsync(Join(some, " OR "), matcher.MatchSimilar));
        }

        return [.. found.DistinctBy(idOf)];
    }

    // In quotes nothing is an operator; a token is letters, digits and perhaps a '^', so it holds no quote itself.
    private static string Join(IEnumerable<string> tokens, string operation) =>
        string.Join(operation, tokens.Select(token => $"\"{token}\""));
}
