using System.Globalization;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>
/// A row of an answer: null, <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, or a list of those,
/// by the place that the statement's RETURN gives them. Dates come as ISO 8601 text.
/// </summary>
internal readonly struct CypherRow(object?[] values)
{
    public string Text(int column) => Value<string>(column);

    public string? FindText(int column) => values[column] is null ? null : Value<string>(column);

    public long Integer(int column) => Value<long>(column);

    public long? FindInteger(int column) => values[column] is null ? null : Value<long>(column);

    public bool Flag(int column) => Value<bool>(column);

    public IReadOnlyList<object?> List(int column) => Value<IReadOnlyList<object?>>(column);

    public IEnumerable<string> Texts(int column) => List(column).Cast<string>();

    /// <summary>The values as text, for messages.</summary>
    public override string ToString() => string.Join(", ", values.Select(Show));

    /// <exception cref="FormatException">It is something else, as only another hand can have written.</exception>
    private T Value<T>(int column) =>
        values[column] is T value
            ? value
            : throw new FormatException($"A value of the answer is '{Show(values[column])}', which is no {typeof(T).Name}.");

    private static string Show(object? value) => value is IReadOnlyList<object?> list
        ? $"[{string.Join(", ", list.Select(Show))}]"
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
