using InnovationGraph.Core.Records;
using InnovationGraph.Core.Text;
using InnovationGraph.Neo4j.Connections;
using InnovationGraph.Neo4j.Records;

namespace InnovationGraph.Neo4j.Search;

/// <summary>Finds candidates by their tokens in the full-text index; <see cref="EntityMatcher"/> decides which of them match.</summary>
internal sealed class EntitySearch(Database database)
{
    /// <summary>So many tokens narrow the candidates down; more of a long query would only cost.</summary>
    private const int EnoughTokens = 64;

    /// <summary>Lucene takes 1,024 at once.</summary>
    private const int MostTokens = 1000;

    public async Task<IReadOnlyList<EntityMatch>> FindAsync(string text, long revision, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        EntityMatcher matcher = new(text);
        if (matcher.IsEmpty)
        {
            return [];
        }

        var groups = SearchGrams.OfQuery(matcher);
        var whole = string.Join(" OR ", groups.Select(group => $"({Join(group.Take(EnoughTokens), " AND ")})"));
        var matches = await MatchesAsync(whole, matcher.Match, revision, cancellation);
        if (matches.Count > 0)
        {
            return EntityMatch.Sort(matches);
        }

        // The first group are the pieces of the query run together. What shares none of them is not similar.
        foreach (var some in groups[0].Chunk(MostTokens))
        {
            matches.AddRange(await MatchesAsync(Join(some, " OR "), matcher.MatchSimilar, revision, cancellation));
        }

        return EntityMatch.Sort(matches.DistinctBy(match => match.Id));
    }

    private async Task<List<EntityMatch>> MatchesAsync(
        string tokens, Func<Entity, EntityMatch?> match, long revision, CancellationToken cancellation) =>
    [
        .. (await database.ReadAsync(
            "read/search",
            row => match((Entity)RecordQueries.Parse(row.Text(0))),
            cancellation,
            ("tokens", tokens),
            ("revision", revision))).OfType<EntityMatch>(),
    ];

    // In quotes nothing is an operator; a token is letters, digits and perhaps a '^', so it holds no quote itself.
    private static string Join(IEnumerable<string> tokens, string operation) =>
        string.Join(operation, tokens.Select(token => $"\"{token}\""));
}
