using InnovationGraph.Exchange.Packages.Reading;

namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>A row of a table, its cells in NFC and without white space around them.</summary>
internal sealed class Row(Table table, int line, string[] cells, FaultList faults)
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
