using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Text;
using InnovationGraph.Sqlite.Connections;

namespace InnovationGraph.Sqlite.Search;

/// <summary>Finds candidates by their tokens in the full-text index; <see cref="EntityMatcher"/> decides which of them match.</summary>
internal static class EntitySearch
{
    /// <summary>So many tokens narrow the candidates down; more of a long query would only cost.</summary>
    private const int EnoughTokens = 64;

    public static IReadOnlyList<EntityMatch> Find(Session session, string text, long revision, CancellationToken cancellation)
    {
        EntityMatcher matcher = new(text);
        if (matcher.IsEmpty)
        {
            return [];
        }

        var groups = SearchGrams.OfQuery(matcher);
        var whole = string.Join(" OR ", groups.Select(group => $"({Join(group.Take(EnoughTokens), " AND ")})"));
        var matches = Candidates(session, whole, matcher.Match, revision, cancellation);

        // The first group are the pieces of the query run together. What shares none of them is not similar.
        return matches.Count > 0
            ? matches
            : Candidates(session, Join(groups[0], " OR "), matcher.MatchSimilar, revision, cancellation);
    }

    private static IReadOnlyList<EntityMatch> Candidates(
        Session session, string tokens, Func<Entity, EntityMatch?> match, long revision, CancellationToken cancellation) =>
        EntityMatch.Sort(session
            .Query(
                "search",
                row => match((Entity)RecordJson.Read(row.GetFieldValue<byte[]>(0))),
                cancellation,
                ("@tokens", tokens),
                ("@revision", revision))
            .OfType<EntityMatch>());

    // In quotes nothing is an operator; a token is letters, digits and perhaps a '^', so it holds no quote itself.
    private static string Join(IEnumerable<string> tokens, string operation) =>
        string.Join(operation, tokens.Select(token => $"\"{token}\""));
}
