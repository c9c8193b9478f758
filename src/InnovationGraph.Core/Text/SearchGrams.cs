namespace InnovationGraph.Core.Text;

/// <summary>
/// The tokens by which a store finds candidates for <see cref="EntityMatcher"/>: of Han text every character and pair, of other text
/// every run of three characters, and the first one and two characters of every word and name behind a <c>^</c>. A store indexes
/// <see cref="OfEntity"/>; a candidate has all tokens of one of the groups in <see cref="OfQuery"/>. Every match, but for those by
/// <see cref="MatchTier.Similar"/>, is a candidate; not every candidate matches.
/// </summary>
public static class SearchGrams
{
    /// <summary>The distinct tokens to index for an entity.</summary>
    public static IReadOnlySet<string> OfEntity(Records.Entity entity)
    {
        HashSet<string> grams = [];
        var subject = SearchSubject.Of(entity);
        foreach (var name in subject.Names)
        {
            AddGrams(grams, name.Compact);
            AddPrefixes(grams, name.Compact);
        }

        foreach (var word in subject.Words)
        {
            AddGrams(grams, word);
            AddPrefixes(grams, word);
        }

        return grams;
    }

    /// <summary>
    /// Groups of tokens, of which a candidate has one group whole: the query run together, and its words one by one. No group is
    /// empty; an empty query has none.
    /// </summary>
    public static IReadOnlyList<IReadOnlySet<string>> OfQuery(EntityMatcher query)
    {
        if (query.IsEmpty)
        {
            return [];
        }

        HashSet<string> together = [], words = [];
        AddQueryGrams(together, query.Compact);
        foreach (var word in query.Words)
        {
            AddQueryGrams(words, word);
        }

        return together.SetEquals(words) ? [together] : [together, words];
    }

    /// <summary>The runs of three characters (of Han text: pairs) that similarity is counted over.</summary>
    internal static HashSet<string> ForSimilarity(string compact)
    {
        HashSet<string> grams = [];
        AddGrams(grams, compact);
        return grams;
    }

    private static void AddQueryGrams(HashSet<string> grams, string text)
    {
        AddGrams(grams, text);
        if (text.Length <= 2 && !text.Any(SearchText.IsHan))
        {
            grams.Add("^" + text);
        }
    }

    private static void AddPrefixes(HashSet<string> grams, string word)
    {
        for (var length = 1; length <= Math.Min(2, word.Length) && !SearchText.IsHan(word[length - 1]); length++)
        {
            grams.Add("^" + word[..length]);
        }
    }

    private static void AddGrams(HashSet<string> grams, string text)
    {
        for (int i = 0, next; i < text.Length; i = next)
        {
            next = i + Width(text[i]);
            if (SearchText.IsHan(text[i]))
            {
                grams.Add(text[i..next]);
                if (next < text.Length && SearchText.IsHan(text[next]))
                {
                    grams.Add(text[i..(next + Width(text[next]))]);
                }
            }
            else if (i + 2 < text.Length && !SearchText.IsHan(text[i + 1]) && !SearchText.IsHan(text[i + 2]))
            {
                grams.Add(text.Substring(i, 3));
            }
        }
    }

    private static int Width(char first) => char.IsHighSurrogate(first) ? 2 : 1;
}
