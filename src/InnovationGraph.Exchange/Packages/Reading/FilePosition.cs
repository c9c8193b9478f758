namespace InnovationGraph.Exchange.Packages.Reading;

/// <summary>Where in a package something stands; see <see cref="Fault"/>.</summary>
internal readonly record struct FilePosition(string File, int? Line = null, string? Column = null)
{
    public override string ToString() =>
        Line is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}, line {line}") : File;
}
