namespace InnovationGraph.Queries.Records;

/// <summary>A document, or the document behind it.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The title.</param>
/// <param name="Authors">The authors.</param>
/// <param name="Publisher">The publisher; sources of one publisher count as one for minEvidence.</param>
/// <param name="Date">When it was published, as far as stated; null when not.</param>
/// <param name="Url">Where it is; null when not stated.</param>
/// <param name="Licence">Its licence; null when not stated.</param>
/// <param name="Sections">Its headings in order; empty for a source known only through another.</param>
/// <param name="CitedIn">Where another source cites it, or, for a document, where it names itself.</param>
internal sealed record SourceBody(
    RecordId Id,
    string Title,
    IReadOnlyList<string> Authors,
    string Publisher,
    string? Date,
    string? Url,
    string? Licence,
    IReadOnlyList<string> Sections,
    IReadOnlyList<Evidence> CitedIn)
{
    public static SourceBody Of(Source source) => new(
        source.Id,
        source.Title,
        source.Authors,
        source.Publisher,
        source.Date?.ToString(),
        source.Url,
        source.Licence,
        source.Sections,
        source.Evidence);
}
