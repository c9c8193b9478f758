using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Exchange.Packages.Tables;

namespace InnovationGraph.Exchange.Packages.Files;

/// <summary>sources.csv: a row for each source.</summary>
internal static class SourcesFile
{
    private static readonly Column<string> Title = Columns.Text("title");
    private static readonly Column<ValueList<string>> Authors = Columns.Texts("authors");
    private static readonly Column<string> Publisher = Columns.Text("publisher");
    private static readonly Column<PartialDate?> Date = Columns.OptionalDate("date");
    private static readonly Column<PartialDate?> NotBefore = Columns.OptionalDate("notBefore");
    private static readonly Column<PartialDate?> NotAfter = Columns.OptionalDate("notAfter");
    private static readonly Column<string?> Url = Columns.OptionalText("url");
    private static readonly Column<string?> Licence = Columns.OptionalText("licence");

    public static TableFormat Format { get; } =
        new("sources.csv", isRequired: true, [RecordRows.Id, Title, Authors, Publisher, Date, NotBefore, NotAfter, Url, Licence]);

    public static Source Read(PackageRow row, RecordId id, RecordParts parts) => new()
    {
        Id = id,
        Dataset = parts.Dataset,
        Evidence = parts.EvidenceOf(id),
        Title = Title.Read(row),
        Authors = Authors.Read(row),
        Publisher = Publisher.Read(row),
        Date = Date.Read(row),
        NotBefore = NotBefore.Read(row),
        NotAfter = NotAfter.Read(row),
        Url = Url.Read(row),
        Licence = Licence.Read(row),
        Sections = parts.Sections.Of(id, parts.Positions),
    };

    public static void Write(WrittenRow row, Source source)
    {
        Title.Write(row, source.Title);
        Authors.Write(row, source.Authors);
        Publisher.Write(row, source.Publisher);
        Date.Write(row, source.Date);
        NotBefore.Write(row, source.NotBefore);
        NotAfter.Write(row, source.NotAfter);
        Url.Write(row, source.Url);
        Licence.Write(row, source.Licence);
    }
}
