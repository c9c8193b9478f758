namespace InnovationGraph.Exchange.Formats;

/// <summary>Every format that writes a table or a graph, a line each.</summary>
public static class FormatCatalog
{
    public static IReadOnlyList<IAnswerFormat> All { get; } =
    [
        new CsvFormat(),
        new NodeLinkFormat(),
    ];
}
