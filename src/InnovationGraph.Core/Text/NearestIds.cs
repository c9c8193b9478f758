using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Text;

/// <summary>"Did you mean": the ids or words closest to a text by edit distance (Levenshtein), those that contain the text before others.</summary>
public static class NearestIds
{
    /// <summary>As many as a message names.</summary>
    private const int Few = 5;

    /// <summary>
    /// At most <paramref name="count"/> ids that contain the text (of three characters or more), or lie no further from it than half
    /// its length or two edits, and have a character of it left; the closest first, then by id. A text of any length is cut to that of
    /// an id.
    /// </summary>
    public static IReadOnlyList<RecordId> Find(string text, IEnumerable<RecordId> ids, int count = Few) =>
        Find(text, ids, id => id.ToString().Replace("-", string.Empty, StringComparison.Ordinal), Comparer<RecordId>.Default, count);

    /// <summary>The same of words in any form: their case, accents and punctuation do not matter either.</summary>
    public static IReadOnlyList<string> Find(string text, IEnumerable<string> words, int count = Few) =>
        Find(text, words, Compact, StringComparer.Ordinal, count);

    private static List<T> Find<T>(string text, IEnumerable<T> items, Func<T, string> compact, IComparer<T> order, int count)
    {
        var wanted = Compact(text);
        if (wanted.Length == 0)
        {
            return [];
        }

        // No shorter than the difference in length is the distance, which is cheaper to know.
        var furthest = Math.Min(Math.Max(2, wanted.Length / 2), wanted.Length - 1);
        return
        [
            .. items.Select(item => (Item: item, Text: compact(item)))
                .Select(near => (near.Item, near.Text, IsPart: IsPart(wanted, near.Text)))
                .Where(near => near.IsPart || Math.Abs(near.Text.Length - wanted.Length) <= furthest)
                .Select(near => (near.Item, near.IsPart, Distance: Distance(wanted, near.Text)))
                .Where(near => near.IsPart || near.Distance <= furthest)
                .OrderByDescending(near => near.IsPart)
                .ThenBy(near => near.Distance)
                .ThenBy(near => near.Item, order)
                .Take(count)
                .Select(near => near.Item),
        ];
    }

    private static string Compact(string text) =>
        SearchText.Compact(SearchText.Fold(text.Length > RecordId.MaxLength ? text[..RecordId.MaxLength] : text));

    private static bool IsPart(string wanted, string id) => wanted.Length >= 3 && id.Contains(wanted, StringComparison.Ordinal);

    /// <summary>
    /// How many edits lead from one text to the other: a letter put in, taken out or replaced, or two neighbours swapped, which is the
    /// commonest slip of the hand (optimal string alignment; Damerau 1964).
    /// </summary>
    private static int Distance(string wanted, string id)
    {
        Span<int> beforeLast = stackalloc int[id.Length + 1], last = stackalloc int[id.Length + 1], row = stackalloc int[id.Length + 1];
        for (var j = 0; j <= id.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= wanted.Length; i++)
        {
            last.CopyTo(beforeLast);
            row.CopyTo(last);
            row[0] = i;
            for (var j = 1; j <= id.Length; j++)
            {
                var replaced = last[j - 1] + (wanted[i - 1] == id[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), replaced);
                if (i > 1 && j > 1 && wanted[i - 1] == id[j - 2] && wanted[i - 2] == id[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }

        return row[id.Length];
    }
}
