namespace InnovationGraph.Core.Text;

/// <summary>
/// Decides whether and how well an entity matches a search text. Case, width, accents, spaces and punctuation do not matter. The
/// rules are the tiers of <see cref="MatchTier"/>; the best tier counts, and within it the name closest in length.
/// </summary>
public sealed class EntityMatcher
{
    private readonly HashSet<string> _grams;

    public EntityMatcher(string query)
    {
        var folded = SearchText.Fold(query);
        Compact = SearchText.Compact(folded);
        Words = SearchText.Words(folded);
        _grams = SearchGrams.ForSimilarity(Compact);
    }

    /// <summary>Whether the query has no letter or digit, and so matches nothing.</summary>
    public bool IsEmpty => Compact.Length == 0;

    internal string Compact { get; }

    internal IReadOnlyList<string> Words { get; }

    /// <summary>Whether the query, run together, says enough to stand for a part of a name.</summary>
    private bool IsLongEnough => Compact.Length >= 3 || SearchText.IsHan(Compact[0]);

    /// <summary>The match by any tier but <see cref="MatchTier.Similar"/>; null when there is none.</summary>
    public EntityMatch? Match(SearchSubject subject)
    {
        if (IsEmpty)
        {
            return null;
        }

        EntityMatch? best = null;
        foreach (var name in subject.Names)
        {
            if (TierOf(name.Compact) is { } tier
                && (best is null || (tier, name.Compact.Length - Compact.Length).CompareTo((best.Tier, best.Excess)) < 0))
            {
                best = new(subject.Id, tier, name.Text, name.Compact.Length - Compact.Length);
            }
        }

        return best ?? (Words.All(word => StartsWordOf(subject, word)) || (IsLongEnough && StartsWordOf(subject, Compact))
            ? new(subject.Id, MatchTier.Words, subject.Name, subject.Name.Length)
            : null);
    }

    /// <summary>The match by <see cref="MatchTier.Similar"/> alone: for when no entity matches better. Null when unlike.</summary>
    public EntityMatch? MatchSimilar(SearchSubject subject)
    {
        EntityMatch? best = null;
        foreach (var name in subject.Names)
        {
            var grams = SearchGrams.ForSimilarity(name.Compact);
            var total = grams.Count + _grams.Count;
            var differing = total - (2 * grams.Count(_grams.Contains));
            if (total > 0 && 2 * differing <= total && (best is null || differing < best.Excess))
            {
                best = new(subject.Id, MatchTier.Similar, name.Text, differing);
            }
        }

        return best;
    }

    private MatchTier? TierOf(string name)
    {
        if (name == Compact)
        {
            return MatchTier.Exact;
        }

        var at = name.IndexOf(Compact, StringComparison.Ordinal);
        return at switch
        {
            0 when IsLongEnough => MatchTier.Prefix,
            > 0 when IsLongEnough => MatchTier.Contains,
            _ => null,
        };
    }

    private static bool StartsWordOf(SearchSubject subject, string word) => subject.Words.Any(other =>
        other.StartsWith(word, StringComparison.Ordinal)
        || (SearchText.IsHan(word[0]) && other.Contains(word, StringComparison.Ordinal)));
}
