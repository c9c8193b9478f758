using System.Globalization;

namespace InnovationGraph.Neo4j.Sessions;

/// <summary>
/// A row of an answer: null, <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, or a list of those,
/// by the place that the statement's RETURN gives them. Dates come as ISO 8601 text.
/// </summary>
internal readonly struct CypherRow(object?[] values)
{
    public string Text(int column) => (string)values[column]!;

    public string? FindText(int column) => (string?)values[column];

    public long Integer(int column) => (long)values[column]!;

    public long? FindInteger(int column) => (long?)values[column];

    public bool Flag(int column) => (bool)values[column]!;

    public IReadOnlyList<object?> List(int column) => (IReadOnlyList<object?>)values[column]!;

    public IEnumerable<string> Texts(int column) => List(column).Cast<string>();

    /// <summary>The values as text, for messages.</summary>
    public override string ToString() => string.Join(", ", values.Select(Show));

    private static string Show(object? value) => value is IReadOnlyList<object?> list
        ? $"[{string.Join(", ", list.Select(Show))}]"
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
