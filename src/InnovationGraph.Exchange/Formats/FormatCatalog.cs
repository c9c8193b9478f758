namespace InnovationGraph.Exchange.Formats;

/// <summary>Every format that writes a table or a graph, one on each line.</summary>
public static class FormatCatalog
{
    /// <summary>The format of a graph in which JSON answers with plain values.</summary>
    public static IAnswerFormat NodeLink { get; } = new NodeLinkFormat();

    public static IReadOnlyList<IAnswerFormat> All { get; } =
    [
        new CsvFormat(),
        NodeLink,
        new CytoscapeFormat(),
        new GraphologyFormat(),
        new JgfFormat(),
        new GraphmlFormat(),
        new GexfFormat(),
        new GephiCsvFormat(),
        new Neo4jCsvFormat(),
        new NdjsonFormat(),
        new DotFormat(),
        new JsonLdFormat(),
    ];
}
