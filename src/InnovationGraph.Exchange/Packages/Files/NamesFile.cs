using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>names.csv: a row one more name of an entity.</summary>
internal static class NamesFile
{
    private static readonly Column<RecordId> Entity = Columns.Id("entity");
    private static readonly Column<string> Text = Columns.Text("text");
    private static readonly Column<string> Language = Columns.Text("language");
    private static readonly Column<NameRole> Role = Columns.Word<NameRole>("role");

    public static TableFormat Format { get; } =
        new("names.csv", isRequired: false, [RecordRows.Key, Entity, Text, Language, Role]);

    public static AttachedRows<Name> Read(PackageTable? table) => new(
        table, RecordPart.Name, Entity, row => new(Text.Read(row), Language.Read(row), Role.Read(row)));

    public static void Write(WrittenRow row, RecordId entity, Name name)
    {
        Entity.Write(row, entity);
        Text.Write(row, name.Text);
        Language.Write(row, name.Language);
        Role.Write(row, name.Role);
    }
}
