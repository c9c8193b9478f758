using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Exchange.Packages.Reading;

/// <summary>
/// What is wrong at one place of a package. <see cref="Line"/> counts from 1 and is null where the fault lies in no line, such as a
/// missing file; <see cref="Column"/> is a header, or in YAML the number of a character. <see cref="Message"/> goes on from
/// the value and says what is wrong with it and what is allowed. Rows with the same fault in the same column are told together:
/// <see cref="More"/> counts those after the first, <see cref="MoreLines"/> has the first of their lines.
/// </summary>
public sealed record Fault(string File, int? Line, string? Column, string? Value, string Message)
{
    /// <summary>How many lines of further rows are told.</summary>
    internal const int LinesShown = 5;

    private const int MostCharacters = 120;

    public int More { get; init; }

    public ValueList<int> MoreLines { get; init; }

    /// <summary>The fault in one line, a long value cut short, what nobody sees in it as U+XXXX.</summary>
    public override string ToString()
    {
        var line = Line is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $", line {number}") : string.Empty;
        var column = Column is null ? string.Empty : $", column {VisibleText.Show(Column)}";
        return $"{File}{line}{column}: {Quoted()}{Message}{Others()}";
    }

    private string Others()
    {
        if (More == 0)
        {
            return string.Empty;
        }

        var lines = MoreLines.Count == 0 ? string.Empty : $": line {string.Join(", ", MoreLines)}{(More > MoreLines.Count ? ", ..." : string.Empty)}";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $" (and {More} more like it{lines})");
    }

    private string Quoted() => Value switch
    {
        null => string.Empty,
        { Length: > MostCharacters } => $"'{VisibleText.Show(Value[..MostCharacters])}…' ",
        _ => $"'{VisibleText.Show(Value)}' ",
    };
}

/// <summary>Where in a package something stands; see <see cref="Fault"/>.</summary>
internal readonly record struct FilePosition(string File, int? Line = null, string? Column = null)
{
    public override string ToString() =>
        Line is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}, line {line}") : File;
}
