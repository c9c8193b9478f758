using InnovationGraph.Exchange.Packages.Reading;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>Reads CSV as spreadsheets write it: with a byte order mark, any line ends, quoted line breaks, empty columns and rows at the end.</summary>
internal static class TableReader
{
    private static readonly (char Character, string Name)[] OtherSeparators = [(';', "a semicolon"), ('\t', "a tab"), ('|', "a bar")];

    /// <summary>
    /// The table; without rows where the package has no such file; null where it cannot be read as this table. Besides the
    /// format's columns the header may have <paramref name="more"/>; null: any.
    /// </summary>
    public static PackageTable? Read(TableFormat format, PackageFiles files, IReadOnlyCollection<string>? more, FaultList faults)
    {
        if (files.Find(format.File) is not { } bytes)
        {
            if (format.IsRequired)
            {
                faults.Add(new(format.File), null, "is missing; a package needs it");
            }

            return format.IsRequired ? null : new(format, [], []);
        }

        if (PackageText.Decode(format.File, bytes, faults) is not { } text)
        {
            return null;
        }

        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(new(format.File, 1), text.Split('\r', '\n')[0], "is a line for one spreadsheet program, and no header; remove it: the separator is a comma");
            return null;
        }

        using var parser = CreateParser(text, out var quoting);
        if (!parser.Read())
        {
            faults.Add(new(format.File, 1), null, $"has no header row; its columns are {NamesOf(format.Columns)}");
            return null;
        }

        if (parser.Record is [var line] && FindSeparator(format, line) is { } separator)
        {
            faults.Add(new(format.File, 1), null, $"has {separator} between its columns; the separator is a comma");
            return null;
        }

        var header = ReadHeader(format, Clean(parser.Record!), more, faults);
        if (header is not null)
        {
            ReadRows(header, parser, quoting, faults);
        }

        return header;
    }

    /// <summary>What stands between the columns of a header that has no comma; null where it is one column.</summary>
    private static string? FindSeparator(TableFormat format, string line) => Array.Find(
        OtherSeparators,
        separator => line.Split(separator.Character) is { Length: > 1 } names
            && names.Any(name => format.Columns.Any(column => column.Name == PackageText.Clean(name)))).Name;

    private static CsvParser CreateParser(string text, out Quoting quoting)
    {
        Quoting state = new();
        quoting = state;
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            Delimiter = ",",
            IgnoreBlankLines = false,
            BadDataFound = _ => state.IsBroken = true,
        };
        return new(new StringReader(text), configuration);
    }

    private static PackageTable? ReadHeader(TableFormat format, string?[] names, IReadOnlyCollection<string>? more, FaultList faults)
    {
        var declared = format.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i] ?? string.Empty;
            FilePosition place = new(format.File, 1, name);
            if (name.Length > 0 && !declared.Contains(name) && more?.Contains(name) == false)
            {
                faults.Add(place, name, "is no column here (commas stand between columns)", declared.Concat(more));
                names[i] = null;
            }
            else if (name.Length > 0 && !seen.Add(name))
            {
                faults.Add(place, name, "is in the header twice");
                names[i] = null;
            }
        }

        var needed = format.Columns.Where(column => column.IsRequired).ToList();
        var missing = needed.Where(column => !seen.Contains(column.Name)).ToList();
        foreach (var column in missing)
        {
            faults.Add(new(format.File, 1, column.Name), null, $"is missing in the header; needed are {NamesOf(needed)}");
        }

        return missing.Count == 0 ? new(format, names, [.. seen.Except(declared, StringComparer.Ordinal)]) : null;
    }

    private static void ReadRows(PackageTable table, CsvParser parser, Quoting quoting, FaultList faults)
    {
        var width = parser.Record!.Length;
        var line = parser.RawRow + 1;
        for (quoting.IsBroken = false; parser.Read(); line = parser.RawRow + 1, quoting.IsBroken = false)
        {
            var cells = Clean(parser.Record!);
            FilePosition place = new(table.Format.File, line);
            if (quoting.IsBroken || !IsClosed(parser))
            {
                faults.Add(place, null, "has a quote that does not enclose a whole cell; put the cell in quotes and double those inside it");
                table.IsDamaged = true;
            }
            else if (Array.TrueForAll(cells, cell => cell.Length == 0))
            {
                continue;
            }
            else if (cells.Length < width || cells.Skip(width).Any(cell => cell.Length > 0))
            {
                faults.Add(
                    place,
                    null,
                    string.Create(CultureInfo.InvariantCulture, $"has {cells.Length} cells, the header {width}; a text with a comma stands in quotes"));
                table.IsDamaged = true;
            }
            else
            {
                AddRow(table, place, cells[..width], faults);
            }
        }
    }

    private static void AddRow(PackageTable table, FilePosition place, string[] cells, FaultList faults)
    {
        PackageRow row = new(table, place.Line!.Value, cells, faults);
        table.Rows.Add(row);
        for (var i = 0; i < cells.Length; i++)
        {
            if (table.Headers[i] is not null && PackageText.FindFault(cells[i]) is { } fault)
            {
                row.Fault(table.Headers[i], null, fault);
            }
            else if (cells[i].Length > 0 && table.Headers[i] is "")
            {
                row.Fault(null, cells[i], "stands in a column without a header");
            }
        }
    }

    // A last cell that is never closed reaches to the end of the file.
    private static bool IsClosed(CsvParser parser) => parser.RawRecord.Count(c => c == '"') % 2 == 0;

    private static string[] Clean(string[] cells) => Array.ConvertAll(cells, PackageText.Clean);

    private static string NamesOf(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => column.Name));

    private sealed class Quoting
    {
        public bool IsBroken { get; set; }
    }
}
