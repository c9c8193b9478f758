namespace InnovationGraph.Exchange.Formats;

/// <summary>Every format that writes a table or a graph, one on each line.</summary>
public static class FormatCatalog
{
    public static IReadOnlyList<IAnswerFormat> All { get; } =
    [
        new CsvFormat(),
        new NodeLinkFormat(),
    ];
}
