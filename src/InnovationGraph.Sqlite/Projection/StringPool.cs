using System.Text.Json;
using InnovationGraph.Core.Records;

namespace InnovationGraph.Sqlite.Projection;

/// <summary>Gives the same string for every occurrence of a text that thousands of records have: kinds, types, tags, ids of ends.</summary>
internal sealed class StringPool
{
    private const int Longest = 256;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StringPool() => _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string that the reader stands on.</summary>
    public string Read(ref Utf8JsonReader json) => Find(ref json).Text;

    /// <summary>The id that the reader stands on.</summary>
    public RecordId ReadId(ref Utf8JsonReader json)
    {
        var entry = Find(ref json);
        return entry.Id ??= RecordId.Parse(entry.Text);
    }

    private Entry Find(ref Utf8JsonReader json)
    {
        if (json.ValueSpan.Length > Longest)
        {
            return new(json.GetString()!);
        }

        Span<char> buffer = stackalloc char[Longest];
        var text = buffer[..json.CopyString(buffer)];
        if (!_lookup.TryGetValue(text, out var entry))
        {
            entry = new(text.ToString());
            _entries.Add(entry.Text, entry);
        }

        return entry;
    }

    private sealed class Entry(string text)
    {
        public string Text => text;

        public RecordId? Id { get; set; }
    }
}
