using System.Globalization;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Exchange.Packages.Reading;

/// <summary>Says what would have been allowed.</summary>
internal static class AllowedWords
{
    private const int MostListed = 50;

    /// <summary>All words, the nearest to the value first; of many the nearest few, or examples where none is near.</summary>
    public static string Describe(string value, IEnumerable<string> allowed)
    {
        var words = allowed.Distinct(StringComparer.Ordinal).ToList();
        if (words.Count == 0)
        {
            return "there is none";
        }

        if (words.Count <= MostListed)
        {
            var nearest = NearestIds.Find(value, words, words.Count);
            return $"allowed: {string.Join(", ", nearest.Concat(words.Except(nearest, StringComparer.Ordinal)))}";
        }

        var few = NearestIds.Find(value, words, 3);
        return few.Count > 0
            ? $"nearest: {string.Join(", ", few)}"
            : string.Create(CultureInfo.InvariantCulture, $"there are {words.Count}, such as {string.Join(", ", words.Take(3))}");
    }
}
