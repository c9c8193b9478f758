using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>A CSV file to be written, which is read as the rows that were added.</summary>
/// <param name="more">The columns behind those of the format: properties and dimensions.</param>
internal sealed class WrittenTable(TableFormat format, IEnumerable<string> more)
{
    private readonly List<string> _columns = [.. format.Columns.Select(column => column.Name), .. more];
    private readonly List<WrittenRow> _rows = [];

    public bool IsEmpty => _rows.Count == 0;

    public WrittenRow AddRow()
    {
        WrittenRow row = new();
        _rows.Add(row);
        return row;
    }

    public void Save(string folder)
    {
        using StreamWriter text = new(Path.Combine(folder, format.File));
        using CsvWriter csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        _columns.ForEach(csv.WriteField);
        csv.NextRecord();
        foreach (var row in _rows)
        {
            _columns.ForEach(column => csv.WriteField(row[column]));
            csv.NextRecord();
        }
    }
}

/// <summary>The cells of a row to be written; those that were not set are empty.</summary>
internal sealed class WrittenRow
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    public string this[string column] => _cells.GetValueOrDefault(column, string.Empty);

    public void Set(string column, string? text) => _cells[column] = text ?? string.Empty;
}
