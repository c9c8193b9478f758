namespace InnovationGraph.Core.Text;

/// <summary>
/// The tokens by which a store finds candidates for <see cref="EntityMatcher"/>: of Han text every character and pair, of other text
/// every run of three characters, and the first one and two characters of every word behind a <c>^</c>. A store indexes
/// <see cref="OfEntity"/>; a candidate has all tokens of one of the groups in <see cref="OfQuery"/>. Every match is a candidate; not
/// every candidate matches.
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
        }

        foreach (var word in subject.Words)
        {
            AddGrams(grams, word);
            AddPrefixes(grams, word);
        }

        return grams;
    }

    /// <summary>Groups of tokens, of which a candidate has one group whole: the query run together, and its words one by one.</summary>
    public static IReadOnlyList<IReadOnlySet<string>> OfQuery(EntityMatcher query)
    {
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
        var before = grams.Count;
        AddGrams(grams, text);
        if (grams.Count == before && text.Length is 1 or 2 && !SearchText.IsHan(text[0]))
        {
            grams.Add("^" + text);
        }
    }

    private static void AddPrefixes(HashSet<string> grams, string word)
    {
        for (var length = 1; length <= Math.Min(2, word.Length); length++)
        {
            grams.Add("^" + word[..length]);
        }
    }

    private static void AddGrams(HashSet<string> grams, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (SearchText.IsHan(text[i]))
            {
                grams.Add(text[i].ToString());
                if (i + 1 < text.Length && SearchText.IsHan(text[i + 1]))
                {
                    grams.Add(text.Substring(i, 2));
                }
            }
            else if (i + 2 < text.Length && !SearchText.IsHan(text[i + 1]) && !SearchText.IsHan(text[i + 2]))
            {
                grams.Add(text.Substring(i, 3));
            }
        }
    }
}
