using System.Text;

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
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string[]> _patterns = [];

    /// <summary>The parts of each pattern: the text before the first hole, between one and the next, and after the last.</summary>
    public IReadOnlyList<string[]> Patterns => _patterns;

    /// <summary>Adds a text. <paramref name="use"/> is given its pattern and what goes into the holes, once all texts are added.</summary>
    public void Add(string json, Action<int, string[]> use)
    {
        var places = JsonScalars.Find(json);
        StringBuilder structure = new(json.Length);
        var end = 0;
        foreach (var place in places)
        {
            structure.Append(json, end, place.Start.Value - end).Append(Hole);
            end = place.End.Value;
        }

        var key = structure.Append(json, end, json.Length - end).ToString();
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups.Add(key, group = []);
        }

        group.Add(new([.. places.Select(place => json[place])], use));
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

        var key = pattern.ToString();
        if (!_places.TryGetValue(key, out var place))
        {
            _places.Add(key, place = _patterns.Count);
            _patterns.Add(key.Split(Hole));
        }

        return place;
    }

    private sealed record Text(string[] Values, Action<int, string[]> Use);
}
