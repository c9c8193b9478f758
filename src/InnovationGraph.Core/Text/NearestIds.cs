using InnovationGraph.Core.Records;

namespace InnovationGraph.Core.Text;

/// <summary>"Did you mean": the ids closest to a text by edit distance (Levenshtein), ids that contain the text before others.</summary>
public static class NearestIds
{
    /// <summary>
    /// At most <paramref name="count"/> ids that contain the text (of three characters or more), or lie no further from it than half
    /// its length or two edits; the closest first, then by id. A text of any length is cut to that of an id.
    /// </summary>
    public static IReadOnlyList<RecordId> Find(string text, IEnumerable<RecordId> ids, int count)
    {
        var wanted = SearchText.Compact(SearchText.Fold(text.Length > RecordId.MaxLength ? text[..RecordId.MaxLength] : text));
        if (wanted.Length == 0)
        {
            return [];
        }

        return
        [
            .. ids.Select(id => (Id: id, Text: id.ToString().Replace("-", string.Empty, StringComparison.Ordinal)))
                .Select(near => (near.Id, IsPart: IsPart(wanted, near.Text), Distance: Distance(wanted, near.Text)))
                .Where(near => near.IsPart || near.Distance <= Math.Max(2, wanted.Length / 2))
                .OrderByDescending(near => near.IsPart)
                .ThenBy(near => near.Distance)
                .ThenBy(near => near.Id)
                .Take(count)
                .Select(near => near.Id),
        ];
    }

    private static bool IsPart(string wanted, string id) => wanted.Length >= 3 && id.Contains(wanted, StringComparison.Ordinal);

    private static int Distance(string wanted, string id)
    {
        Span<int> row = stackalloc int[id.Length + 1];
        for (var j = 0; j <= id.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= wanted.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= id.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (wanted[i - 1] == id[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[id.Length];
    }
}
