using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>relationships.csv: a row for each relationship, with a column for each property.</summary>
internal static class RelationshipsFile
{
    private static readonly Column<string> Type = Columns.Text("type");
    private static readonly Column<RecordId> Source = Columns.Id("source");
    private static readonly Column<RecordId> Target = Columns.Id("target");
    private static readonly IntervalColumns Valid = new("validFrom", "validTo");
    private static readonly Column<ValueList<PartialDate>> HeldAt = Columns.Dates("heldAt");
    private static readonly Column<string?> Channel = Columns.OptionalText("channel");
    private static readonly Column<string?> Stage = Columns.OptionalText("stage");
    private static readonly MoneyColumns Money = new();
    private static readonly Column<RecordId?> IncludedIn = Columns.OptionalId("includedIn");
    private static readonly Column<RecordId?> AccountOf = Columns.OptionalId("accountOf");

    public static TableFormat Format { get; } = new(
        "relationships.csv",
        isRequired: false,
        [RecordRows.Id, Type, Source, Target, .. Valid.All, HeldAt, Channel, Stage, .. Money.All, IncludedIn, AccountOf]);

    public static Relationship Read(PackageRow row, RecordId id, RecordParts parts) => new()
    {
        Id = id,
        Dataset = parts.Dataset,
        Evidence = parts.EvidenceOf(id),
        Type = Type.Read(row),
        Source = Source.Read(row),
        Target = Target.Read(row),
        Valid = Valid.Read(row),
        HeldAt = HeldAt.Read(row),
        Channel = Channel.Read(row),
        Stage = Stage.Read(row),
        Money = Money.Read(row, parts.Equivalents.Of(id, parts.Positions)),
        Properties = PropertyCells.Read(row, parts.Ontology),
        IncludedIn = IncludedIn.Read(row),
        AccountOf = AccountOf.Read(row),
    };

    public static void Write(WrittenRow row, Relationship relationship)
    {
        Type.Write(row, relationship.Type);
        Source.Write(row, relationship.Source);
        Target.Write(row, relationship.Target);
        Valid.Write(row, relationship.Valid);
        HeldAt.Write(row, relationship.HeldAt);
        Channel.Write(row, relationship.Channel);
        Stage.Write(row, relationship.Stage);
        Money.Write(row, relationship.Money);
        PropertyCells.Write(row, relationship.Properties);
        IncludedIn.Write(row, relationship.IncludedIn);
        AccountOf.Write(row, relationship.AccountOf);
    }
}
