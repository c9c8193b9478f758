using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>identifiers.csv: a row for each identifier that others gave an entity.</summary>
internal static class IdentifiersFile
{
    private static readonly Column<RecordId> Entity = Columns.Id("entity");
    private static readonly Column<string> Scheme = Columns.Text("scheme");
    private static readonly Column<string> Value = Columns.Text("value");

    public static TableFormat Format { get; } =
        new("identifiers.csv", isRequired: false, [RecordRows.Key, Entity, Scheme, Value]);

    public static AttachedRows<Identifier> Read(PackageTable? table) => new(
        table, RecordPart.Identifier, Entity, row => new(Scheme.Read(row), Value.Read(row)));

    public static void Write(WrittenRow row, RecordId entity, Identifier identifier)
    {
        Entity.Write(row, entity);
        Scheme.Write(row, identifier.Scheme);
        Value.Write(row, identifier.Value);
    }
}
