using InnovationGraph.Queries.Json;
using System.Text.Json.Serialization;

namespace InnovationGraph.Queries.Records;

/// <summary>A document, or the document behind it.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The title.</param>
/// <param name="Authors">The authors.</param>
/// <param name="Publisher">The publisher; sources of one publisher count as one for minEvidence.</param>
/// <param name="Date">When it was published, as far as stated; null when not.</param>
/// <param name="NotBefore">Of one without a printed date: when it was written at the earliest; left out where unknown.</param>
/// <param name="NotAfter">Of one without a printed date: when it was written at the latest; left out where unknown.</param>
/// <param name="Url">Where it is; null when not stated.</param>
/// <param name="Licence">Its licence; null when not stated.</param>
/// <param name="Citation">All of that but the licence in one line, to be printed.</param>
/// <param name="Sections">Its headings in order; empty for a source known only through another.</param>
/// <param name="CitedIn">Where another source cites it, or, for a document, where it names itself.</param>
internal record SourceBody(
    RecordId Id,
    string Title,
    IReadOnlyList<string> Authors,
    string Publisher,
    string? Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? NotBefore,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? NotAfter,
    string? Url,
    string? Licence,
    string Citation,
    IReadOnlyList<string> Sections,
    IReadOnlyList<Evidence> CitedIn)
{
    public static SourceBody Of(Source source) => new(
        source.Id,
        source.Title,
        source.Authors,
        source.Publisher,
        source.Date?.ToString(),
        source.NotBefore?.ToString(),
        source.NotAfter?.ToString(),
        source.Url,
        source.Licence,
        SourceCitation.Of(source),
        source.Sections,
        source.Evidence);
}
