using System.Text.Json;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Sqlite.Projection;

/// <summary>Gives one string for every occurrence of a word that recurs in thousands of records: kinds, types, tags, ids of ends.</summary>
internal sealed class WordCache
{
    private const int LongestWord = 256;

    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordCache() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string that the reader stands on.</summary>
    public string Read(ref Utf8JsonReader json) => Find(ref json).Text;

    /// <summary>The id that the reader stands on.</summary>
    public RecordId ReadId(ref Utf8JsonReader json)
    {
        var word = Find(ref json);
        return word.Id ??= RecordId.Parse(word.Text);
    }

    private Word Find(ref Utf8JsonReader json)
    {
        if (json.ValueSpan.Length > LongestWord)
        {
            return new(json.GetString()!);
        }

        Span<char> buffer = stackalloc char[LongestWord];
        var text = buffer[..json.CopyString(buffer)];
        if (!_lookup.TryGetValue(text, out var word))
        {
            word = new(text.ToString());
            _words.Add(word.Text, word);
        }

        return word;
    }

    private sealed class Word(string text)
    {
        public string Text => text;

        public RecordId? Id { get; set; }
    }
}
