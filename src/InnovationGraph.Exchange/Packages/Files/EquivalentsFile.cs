using InnovationGraph.Core.Quantities;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>equivalents.csv: a row for each conversion of a record's figure that the source itself gives.</summary>
internal static class EquivalentsFile
{
    private static readonly Column<RecordId> Record = Columns.Id("record");
    private static readonly QuantityColumns Quantity = new("unit");

    public static TableFormat Format { get; } =
        new("equivalents.csv", isRequired: false, [RecordRows.Key, Record, .. Quantity.All]);

    public static AttachedRows<Quantity> Read(PackageTable? table) => new(
        table, RecordPart.Equivalent, Record, row => Quantity.Read(row)!);

    public static void Write(WrittenRow row, RecordId record, Quantity equivalent)
    {
        Record.Write(row, record);
        Quantity.Write(row, equivalent);
    }
}
