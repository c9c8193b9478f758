namespace InnovationGraph.Exchange.Packages.Tables;

/// <summary>The declaration of a CSV file: its name, whether a package must have it, and its columns in order.</summary>
internal sealed class TableFormat(string file, bool isRequired, IEnumerable<Column> columns)
{
    public string File { get; } = file;

    public bool IsRequired { get; } = isRequired;

    public IReadOnlyList<Column> Columns { get; } = [.. columns];
}
