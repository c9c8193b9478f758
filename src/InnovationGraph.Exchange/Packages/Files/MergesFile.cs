using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>merges.csv: a row for each record that was merged into another.</summary>
internal static class MergesFile
{
    private static readonly Column<RecordId> Into = Columns.Id("into");

    public static TableFormat Format { get; } = new("merges.csv", isRequired: false, [RecordRows.Id, Into]);

    public static AttachedRows<RecordId> Read(PackageTable? table) => new(table, RecordPart.Merge, RecordRows.Id, Into.Read);
}
