namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>A CSV file as rows.</summary>
/// <param name="headers">The header of every column: empty where it has none, null where it is faulty and the cells do not count.</param>
/// <param name="moreColumns">Those that the format does not declare: properties and dimensions.</param>
internal sealed class Table(TableFormat format, IReadOnlyList<string?> headers, IReadOnlyList<string> moreColumns)
{
    private readonly Dictionary<string, int> _indices = headers
        .Select((header, index) => KeyValuePair.Create(header ?? string.Empty, index))
        .Where(column => column.Key.Length > 0)
        .ToDictionary(StringComparer.Ordinal);

    public TableFormat Format { get; } = format;

    public IReadOnlyList<string?> Headers { get; } = headers;

    public IReadOnlyList<string> MoreColumns { get; } = moreColumns;

    public List<Row> Rows { get; } = [];

    /// <summary>Whether a row is missing because its cells could not be told apart.</summary>
    public bool IsDamaged { get; set; }

    public int? IndexOf(string column) => _indices.TryGetValue(column, out var index) ? index : null;
}
