using InnovationGraph.Core.Citations;
using InnovationGraph.Core.Revisions;

namespace InnovationGraph.Api.Records;

/// <summary>Where a record is stated.</summary>
/// <param name="Source">The id of the source; /sources/{id} shows it.</param>
/// <param name="Section">The heading of the section, verbatim.</param>
/// <param name="Paragraph">The paragraph within the section: non-empty lines after the heading, from 1.</param>
/// <param name="Stance">stated (the source says so), reported (it says that someone says so), hedged (likely, apparently) or inferred (our reading; see note).</param>
/// <param name="AttributedTo">The id of whoever the source says says so; null where it speaks for itself.</param>
/// <param name="Note">Our reasoning, or a remark; null for none.</param>
internal sealed record EvidenceBody(string Source, string Section, int Paragraph, string Stance, string? AttributedTo, string? Note)
{
    public static IReadOnlyList<EvidenceBody> Of(IEnumerable<Evidence> evidence) =>
    [
        .. evidence.Select(one => new EvidenceBody(
            one.Source.ToString(), one.Section, one.Paragraph, EnumNames.Of(one.Stance), one.AttributedTo?.ToString(), one.Note)),
    ];
}
