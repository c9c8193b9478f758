namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>A column whose cells have one type.</summary>
internal sealed class Column<T>(string name, bool isRequired, CellParser<T> parse, Func<T, string?> format) : Column(name, isRequired)
{
    /// <summary>
    /// The cell's value. An empty cell, and one with a fault, which the row then has, gives the type's default: a record made of it
    /// is thrown away.
    /// </summary>
    public T Read(PackageRow row)
    {
        var text = row[Name];
        if (text.Length == 0)
        {
            if (IsRequired)
            {
                row.Fault(Name, null, "is empty; every row needs one");
            }

            return default!;
        }

        if (parse(text, out var value) is { } fault)
        {
            row.Fault(Name, text, fault);
            return default!;
        }

        return value;
    }

    /// <summary>Makes a cell that is read as the value; for null, and for a list without items, it stays empty.</summary>
    public void Write(WrittenRow row, T value) => row.Set(Name, value is null ? null : format(value));
}
