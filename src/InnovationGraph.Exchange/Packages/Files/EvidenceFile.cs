using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;
using InnovationGraph.Exchange.Validation;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>evidence.csv: a row for each place in a source where a record is stated.</summary>
internal static class EvidenceFile
{
    private static readonly Column<RecordId> Record = Columns.Id("record");
    private static readonly Column<RecordId> Source = Columns.Id("source");
    private static readonly Column<string> Section = Columns.Text("section");
    private static readonly Column<int> Paragraph = Columns.Ordinal("paragraph");
    private static readonly Column<Stance> Stance = Columns.Word<Stance>("stance");
    private static readonly Column<RecordId?> AttributedTo = Columns.OptionalId("attributedTo");
    private static readonly Column<string?> Note = Columns.OptionalText("note");
    private static readonly Column<string?> Field = Columns.OptionalText("field");

    public static TableFormat Format { get; } = new(
        "evidence.csv", isRequired: true, [RecordRows.Key, Record, Source, Section, Paragraph, Stance, AttributedTo, Note, Field]);

    public static AttachedRows<Evidence> Read(PackageTable? table) => new(
        table,
        RecordPart.Evidence,
        Record,
        row => new(
            Source.Read(row),
            Section.Read(row),
            Paragraph.Read(row),
            Stance.Read(row),
            AttributedTo.Read(row),
            Note.Read(row),
            Field.Read(row)));

    public static void Write(WrittenRow row, RecordId record, Evidence evidence)
    {
        Record.Write(row, record);
        Source.Write(row, evidence.Source);
        Section.Write(row, evidence.Section);
        Paragraph.Write(row, evidence.Paragraph);
        Stance.Write(row, evidence.Stance);
        AttributedTo.Write(row, evidence.AttributedTo);
        Note.Write(row, evidence.Note);
        Field.Write(row, evidence.Field);
    }
}
