using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>A zip of CSV files whose headers Gephi's import of spreadsheets knows; an edge's type is its <c>Label</c>.</summary>
internal sealed class GephiCsvFormat : CsvArchiveFormat
{
    public override string Id => "csv-gephi";

    public override string MediaType => "application/vnd.gephi.csv+zip";

    protected override IEnumerable<CsvColumn> NodeHeader(GraphTable nodes) =>
    [
        new("Id", GraphColumns.Id),
        new("Label", GraphColumns.Name),
        .. Others(nodes, GraphColumns.Id, GraphColumns.Name),
    ];

    protected override IEnumerable<CsvColumn> EdgeHeader(GraphTable edges) =>
    [
        new("Source", GraphColumns.Source),
        new("Target", GraphColumns.Target),
        new("Type", null, "Directed"),
        new("Id", GraphColumns.Key),
        new("Label", GraphColumns.Type),
        .. Others(edges, GraphColumns.Source, GraphColumns.Target, GraphColumns.Key, GraphColumns.Type),
    ];

    private static IEnumerable<CsvColumn> Others(GraphTable table, params string[] named) =>
        table.FlatColumns.Where(column => !named.Contains(column.Name)).Select(column => new CsvColumn(column.Name, column.Name));
}
