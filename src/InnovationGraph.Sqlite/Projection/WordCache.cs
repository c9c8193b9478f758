using System.Text.Json;

namespace InnovationGraph.Sqlite.Projection;

/// <summary>Gives one string for every occurrence of a word that recurs in thousands of records: kinds, types, ids of ends, tags.</summary>
internal sealed class WordCache
{
    private const int LongestWord = 256;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string that the reader stands on.</summary>
    public string Read(ref Utf8JsonReader json)
    {
        if (json.ValueSpan.Length > LongestWord)
        {
            return json.GetString()!;
        }

        Span<char> buffer = stackalloc char[LongestWord];
        var word = buffer[..json.CopyString(buffer)];
        if (!_words.TryGetValue(word, out var known))
        {
            known = word.ToString();
            _words.Add(known);
        }

        return known;
    }
}
