using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace InnovationGraph.Core.Collections;

/// <summary>
/// An immutable map from names to values, in ordinal order of the names. It equals another with equal names and values.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "A map is what the field calls it.")]
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly SortedList<string, T> _items = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public ValueMap(IEnumerable<KeyValuePair<string, T>> items)
    {
        foreach (var (name, value) in items)
        {
            _items.Add(name, value);
        }
    }

    public static ValueMap<T> Empty { get; } = new([]);

    public T this[string key] => _items[key];

    public IEnumerable<string> Keys => _items.Keys;

    public IEnumerable<T> Values => _items.Values;

    public int Count => _items.Count;

    public bool ContainsKey(string key) => _items.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _items.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(ValueMap<T>? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
