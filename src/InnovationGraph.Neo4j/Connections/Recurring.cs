namespace InnovationGraph.Neo4j.Connections;

/// <summary>Keeps values once each, in the order that they came first, and tells their places. Values of one key are one.</summary>
internal sealed class Recurring<T>(Func<T, string> keyOf)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<T> _items = [];

    public IReadOnlyList<T> Items => _items;

    public int Place(T value)
    {
        var key = keyOf(value);
        if (!_places.TryGetValue(key, out var place))
        {
            _places.Add(key, place = _items.Count);
            _items.Add(value);
        }

        return place;
    }
}
