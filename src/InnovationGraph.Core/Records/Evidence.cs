namespace InnovationGraph.Core.Records;

/// <summary>Where a record is stated.</summary>
/// <param name="Source">The id of the source; /sources/{id} shows it.</param>
/// <param name="Section">The heading of the section, verbatim.</param>
/// <param name="Paragraph">The paragraph within the section: non-empty lines after the heading, from 1.</param>
/// <param name="Stance">stated (the source says so), reported (it says that someone says so), hedged (likely, apparently) or inferred (our reading; see note).</param>
/// <param name="AttributedTo">The id of whoever the source says says so; null where it speaks for itself.</param>
/// <param name="Note">Our reasoning, or a remark; null for none.</param>
public sealed record Evidence(
    RecordId Source, string Section, int Paragraph, Stance Stance, RecordId? AttributedTo = null, string? Note = null);
