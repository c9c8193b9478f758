namespace InnovationGraph.Engine.Graphs;

/// <summary>Names numbered from 0 in order of their first mention.</summary>
internal sealed class NameTable
{
    /// <summary>The number that stands for no name.</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public string this[int number] => _names[number];

    public int Find(string name) => _numbers.GetValueOrDefault(name, None);

    /// <summary>The number of a name, which is new if need be. For building only.</summary>
    public int Add(string? name)
    {
        if (name is null)
        {
            return None;
        }

        if (!_numbers.TryGetValue(name, out var number))
        {
            number = _names.Count;
            _numbers.Add(name, number);
            _names.Add(name);
        }

        return number;
    }

    /// <summary>How often each name's number occurs in a column.</summary>
    public int[] CountIn(int[] column)
    {
        var counts = new int[Count];
        foreach (var number in column)
        {
            counts[number]++;
        }

        return counts;
    }

    /// <summary>A flag for each name, set for those given.</summary>
    public bool[] Mark(IEnumerable<string> names)
    {
        var marks = new bool[Count];
        foreach (var name in names)
        {
            if (Find(name) is var number and not None)
            {
                marks[number] = true;
            }
        }

        return marks;
    }
}
