using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Neo4j.Search;

/// <summary>
/// Finds entities by text: candidates by their tokens in the full-text index, of which <see cref="EntityMatcher"/> decides which match.
/// </summary>
internal static class EntitySearch
{
    /// <summary>So many tokens narrow the candidates down; more of a long query would only cost.</summary>
    private const int EnoughTokens = 64;

    /// <summary>Lucene takes 1,024 at once.</summary>
    private const int MostTokens = 1000;

    /// <summary>What matches of that which <paramref name="ask"/> answers to a query of the index, in no order.</summary>
    public static async Task<IReadOnlyList<(EntityMatch Match, T Candidate)>> FindAsync<T>(
        string text, Func<string, Task<IReadOnlyList<T>>> ask, Func<T, Entity> entityOf)
    {
        EntityMatcher matcher = new(text);
        if (matcher.IsEmpty)
        {
            return [];
        }

        var groups = SearchGrams.OfQuery(matcher);
        var whole = string.Join(" OR ", groups.Select(group => $"({Join(group.Take(EnoughTokens), " AND ")})"));
        var found = Matches(await ask(whole), matcher.Match);
        if (found.Count > 0)
        {
            return found;
        }

        // The first group are the pieces of the query run together. What shares none of them is not similar.
        foreach (var some in groups[0].Chunk(MostTokens))
        {
            found.AddRange(Matches(await ask(Join(some, " OR ")), matcher.MatchSimilar));
        }

        return [.. found.DistinctBy(one => one.Match.Id)];

        List<(EntityMatch Match, T Candidate)> Matches(IEnumerable<T> candidates, Func<Entity, EntityMatch?> match) =>
        [
            .. candidates.Select(candidate => (Match: match(entityOf(candidate)), Candidate: candidate))
                .Where(one => one.Match is not null)
                .Select(one => (one.Match!, one.Candidate)),
        ];
    }

    // In quotes nothing is an operator; a token is letters, digits and perhaps a '^', so it holds no quote itself.
    private static string Join(IEnumerable<string> tokens, string operation) =>
        string.Join(operation, tokens.Select(token => $"\"{token}\""));
}
