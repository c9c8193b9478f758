using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>gaps.csv: a row something that a source says is unknown or leaves unnamed.</summary>
internal static class GapsFile
{
    private static readonly Column<RecordId> Subject = Columns.Id("subject");
    private static readonly Column<string> About = Columns.Text("about");
    private static readonly Column<GapState?> State = Columns.OptionalWord<GapState>("state");
    private static readonly Column<string> Note = Columns.Text("note");

    public static TableFormat Format { get; } = new("gaps.csv", isRequired: false, [RecordRows.Id, Subject, About, State, Note]);

    public static Gap Read(PackageRow row, RecordId id, RecordParts parts) => new()
    {
        Id = id,
        Dataset = parts.Dataset,
        Evidence = parts.EvidenceOf(id),
        Subject = Subject.Read(row),
        About = About.Read(row),
        State = State.Read(row),
        Note = Note.Read(row),
    };

    public static void Write(WrittenRow row, Gap gap)
    {
        Subject.Write(row, gap.Subject);
        About.Write(row, gap.About);
        State.Write(row, gap.State);
        Note.Write(row, gap.Note);
    }
}
