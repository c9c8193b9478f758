using InnovationGraph.Exchange.Packages.Reading;

namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>A CSV file of a package as rows.</summary>
/// <param name="headers">The header of every column: empty where it has none, null where it is faulty and the cells do not count.</param>
/// <param name="moreColumns">Those that the format does not declare: properties and dimensions.</param>
internal sealed class PackageTable(TableFormat format, IReadOnlyList<string?> headers, IReadOnlyList<string> moreColumns)
{
    private readonly Dictionary<string, int> _indices = headers
        .Select((header, index) => KeyValuePair.Create(header ?? string.Empty, index))
        .Where(column => column.Key.Length > 0)
        .ToDictionary(StringComparer.Ordinal);

    public TableFormat Format { get; } = format;

    public IReadOnlyList<string?> Headers { get; } = headers;

    public IReadOnlyList<string> MoreColumns { get; } = moreColumns;

    public List<PackageRow> Rows { get; } = [];

    /// <summary>Whether a row is missing because its cells could not be told apart.</summary>
    public bool IsDamaged { get; set; }

    public int? IndexOf(string column) => _indices.TryGetValue(column, out var index) ? index : null;
}

/// <summary>The declaration of a CSV file: its name, whether a package must have it, and its columns in order.</summary>
internal sealed class TableFormat(string file, bool isRequired, IEnumerable<Column> columns)
{
    public string File { get; } = file;

    public bool IsRequired { get; } = isRequired;

    public IReadOnlyList<Column> Columns { get; } = [.. columns];
}

/// <summary>A row of such a file, its cells in NFC and without white space around them.</summary>
internal sealed class PackageRow(PackageTable table, int line, string[] cells, FaultList faults)
{
    /// <summary>Whether anything was found wrong with it: what was read from it is not to be used.</summary>
    public bool IsFaulty { get; private set; }

    /// <summary>The cell under a header; empty where the table has no such column.</summary>
    public string this[string column] => table.IndexOf(column) is { } index ? cells[index] : string.Empty;

    /// <summary>The columns of this table that its format does not declare itself: properties and dimensions.</summary>
    public IReadOnlyList<string> MoreColumns => table.MoreColumns;

    /// <summary>Where a cell starts: a cell further left may have taken several lines.</summary>
    public FilePosition PositionOf(string? column)
    {
        var start = line;
        var end = column is null ? 0 : table.IndexOf(column) ?? 0;
        for (var i = 0; i < end; i++)
        {
            start += cells[i].Count(c => c == '\n');
        }

        return new(table.Format.File, start, column);
    }

    public void Fault(string? column, string? value, string message, IEnumerable<string>? allowed = null)
    {
        IsFaulty = true;
        faults.Add(PositionOf(column), value, message, allowed);
    }
}
