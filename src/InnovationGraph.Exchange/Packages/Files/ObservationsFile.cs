using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>observations.csv: a row for each figure about an entity, with a column for each dimension.</summary>
internal static class ObservationsFile
{
    private static readonly Column<RecordId> Subject = Columns.Id("subject");
    private static readonly Column<string> Indicator = Columns.Text("indicator");
    private static readonly QuantityColumns Quantity = new("unit");
    private static readonly Column<Trend?> Trend = Columns.OptionalWord<Trend>("trend");
    private static readonly IntervalColumns Period = new("from", "to");
    private static readonly Column<Nature> Nature = Columns.Word<Nature>("nature");
    private static readonly Column<RecordId?> IncludedIn = Columns.OptionalId("includedIn");
    private static readonly Column<RecordId?> AccountOf = Columns.OptionalId("accountOf");

    public static TableFormat Format { get; } = new(
        "observations.csv",
        isRequired: false,
        [RecordRows.Id, Subject, Indicator, .. Quantity.All, Trend, .. Period.All, Nature, IncludedIn, AccountOf]);

    public static Observation Read(PackageRow row, RecordId id, RecordParts parts) => new()
    {
        Id = id,
        Dataset = parts.Dataset,
        Evidence = parts.EvidenceOf(id),
        Subject = Subject.Read(row),
        Indicator = Indicator.Read(row),
        Quantity = Quantity.Read(row, parts.Equivalents.Of(id, parts.Positions))!,
        Trend = Trend.Read(row),
        Period = Period.Read(row),
        Nature = Nature.Read(row),
        Dimensions = PropertyCells.ReadDimensions(row),
        IncludedIn = IncludedIn.Read(row),
        AccountOf = AccountOf.Read(row),
    };

    public static void Write(WrittenRow row, Observation observation)
    {
        Subject.Write(row, observation.Subject);
        Indicator.Write(row, observation.Indicator);
        Quantity.Write(row, observation.Quantity);
        Trend.Write(row, observation.Trend);
        Period.Write(row, observation.Period);
        Nature.Write(row, observation.Nature);
        PropertyCells.WriteDimensions(row, observation.Dimensions);
        IncludedIn.Write(row, observation.IncludedIn);
        AccountOf.Write(row, observation.AccountOf);
    }
}
