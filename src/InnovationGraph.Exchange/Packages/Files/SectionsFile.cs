using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>sections.csv: a row for each section of a source, in order.</summary>
internal static class SectionsFile
{
    private static readonly Column<RecordId> Source = Columns.Id("source");
    private static readonly Column<string> Section = Columns.Text("section");

    public static TableFormat Format { get; } = new("sections.csv", isRequired: false, [Source, Section]);

    public static AttachedRows<string> Read(PackageTable? table) => new(table, RecordPart.Section, Source, Section.Read);

    public static void Write(WrittenRow row, RecordId source, string section)
    {
        Source.Write(row, source);
        Section.Write(row, section);
    }
}
