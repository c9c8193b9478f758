namespace InnovationGraph.Core.Answers;

/// <summary>An answer as a table, for formats to write: named, typed columns and rows that come one by one.</summary>
/// <param name="Columns">The columns; their names are distinct.</param>
/// <param name="Rows">
/// The rows, each with a cell for every column: null, a text, a <see cref="long"/>, a <see cref="decimal"/> or <see cref="double"/>, a
/// <see cref="bool"/>, or an <see cref="INestedCell"/>.
/// </param>
public sealed record Table(IReadOnlyList<Column> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>A column of a <see cref="Table"/>.</summary>
public sealed record Column(string Name, ColumnType Type);

/// <summary>What the cells of a column are; any may be null.</summary>
public enum ColumnType
{
    Text,
    Integer,
    Number,
    Boolean,

    /// <summary>A text such as 2019, 2019-05 or 2019-05-18, with ~ behind it for about.</summary>
    Date,

    /// <summary>Several texts in one, with ; between them.</summary>
    Texts,

    /// <summary>A list, a map or a record: an <see cref="INestedCell"/>.</summary>
    Nested,
}

/// <summary>An answer that can be written as a table.</summary>
public interface ITableAnswer
{
    /// <summary>The answer as a table of plain cells, none nested.</summary>
    Table ToTable();
}
