using InnovationGraph.Core.Answers;

namespace InnovationGraph.Exchange.Formats;

/// <summary>
/// A zip of CSV files for <c>neo4j-admin database import full --nodes=nodes.csv --relationships=edges.csv</c>. A node has the label Entity
/// and that of its kind; a relationship has its type.
/// </summary>
internal sealed class Neo4jCsvFormat : CsvArchiveFormat
{
    public override string Id => "csv-neo4j";

    public override string MediaType => "application/vnd.neo4j.csv+zip";

    protected override IEnumerable<CsvColumn> NodeHeader(GraphTable nodes) =>
    [
        new("id:ID", GraphColumns.Id),
        new(":LABEL", GraphColumns.Kind, "Entity;"),
        .. Others(nodes, GraphColumns.Id),
    ];

    protected override IEnumerable<CsvColumn> EdgeHeader(GraphTable edges) =>
    [
        new(":START_ID", GraphColumns.Source),
        new(":END_ID", GraphColumns.Target),
        new(":TYPE", GraphColumns.Type),
        .. Others(edges, GraphColumns.Source, GraphColumns.Target, GraphColumns.Type),
    ];

    private static IEnumerable<CsvColumn> Others(GraphTable table, params string[] named) => table.FlatColumns
        .Where(column => !named.Contains(column.Name))
        .Select(column => new CsvColumn(column.Name + TypeOf(column.Type), column.Name));

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer => ":long",
        ColumnType.Number => ":double",
        ColumnType.Boolean => ":boolean",
        ColumnType.Texts => ":string[]",
        _ => string.Empty,
    };
}
