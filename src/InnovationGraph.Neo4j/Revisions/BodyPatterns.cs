using System.Buffers;
using System.Text;
using System.Text.Json;
using InnovationGraph.Neo4j.Connections;

namespace InnovationGraph.Neo4j.Revisions;

/// <summary>
/// Says texts of canonical JSON shortly, for requests cost by the byte: a pattern is what many texts share, and a text is a pattern and
/// what goes into its holes.
/// </summary>
/// <remarks>
/// Texts of one structure share a pattern, whose holes are their values. Where few values recur, they become part of the pattern, as
/// long as a pattern serves many texts. Canonical JSON holds no NUL, so that one stands for a hole.
/// </remarks>
internal sealed class BodyPatterns
{
    private const char Hole = '\0';

    /// <summary>So many texts make up for the length of another pattern.</summary>
    private const int MinUse = 32;

    private readonly Dictionary<string, List<Text>> _groups = new(StringComparer.Ordinal);
    private readonly Recurring<string> _patterns = new(pattern => pattern);
    private readonly ArrayBufferWriter<byte> _structure = new();

    /// <summary>The text before the first hole of a pattern, between one and the next, and after the last.</summary>
    public string[] PartsOf(int pattern) => _patterns.Items[pattern].Split(Hole);

    /// <summary>Adds a text in UTF-8. <paramref name="use"/> is given its pattern and what goes into the holes, once all texts are added.</summary>
    public void Add(ReadOnlySpan<byte> json, Action<int, string[]> use)
    {
        List<string> values = [];
        _structure.ResetWrittenCount();
        var end = 0;
        for (Utf8JsonReader reader = new(json); reader.Read();)
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                var start = (int)reader.TokenStartIndex;
                _structure.Write(json[end..start]);
                _structure.Write([(byte)Hole]);
                end = (int)reader.BytesConsumed;
                values.Add(Encoding.UTF8.GetString(json[start..end]));
            }
        }

        _structure.Write(json[end..]);
        var key = Encoding.UTF8.GetString(_structure.WrittenSpan);
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups.Add(key, group = []);
        }

        group.Add(new([.. values], use));
    }

    /// <summary>Finds the patterns of what was added.</summary>
    public void Finish()
    {
        foreach (var (structure, texts) in _groups)
        {
            var isHole = FindHoles(texts);
            var parts = structure.Split(Hole);
            foreach (var text in texts)
            {
                text.Use(Place(text, parts, isHole), [.. text.Values.Where((_, at) => isHole[at])]);
            }
        }
    }

    /// <summary>Leaves no hole for values that are few, those that are fewest first.</summary>
    private static bool[] FindHoles(List<Text> texts)
    {
        var counts = Enumerable.Range(0, texts[0].Values.Length)
            .Select(at => texts.Select(text => text.Values[at]).Distinct(StringComparer.Ordinal).Count())
            .ToArray();
        var isHole = new bool[counts.Length];
        var patterns = 1;
        foreach (var (at, count) in counts.Index().OrderBy(one => one.Item))
        {
            isHole[at] = (long)patterns * count > Math.Max(1, texts.Count / MinUse);
            patterns *= isHole[at] ? 1 : count;
        }

        return isHole;
    }

    private int Place(Text text, string[] structure, bool[] isHole)
    {
        StringBuilder pattern = new(structure[0]);
        for (var at = 0; at < isHole.Length; at++)
        {
            _ = isHole[at] ? pattern.Append(Hole) : pattern.Append(text.Values[at]);
            pattern.Append(structure[at + 1]);
        }

        return _patterns.Place(pattern.ToString());
    }

    private sealed record Text(string[] Values, Action<int, string[]> Use);
}
