using System.Text.Json.Serialization;

namespace InnovationGraph.Core.Records;

/// <summary>Where a record is stated.</summary>
/// <param name="Source">The id of the source; /sources/{id} shows it.</param>
/// <param name="Section">The heading of the section, verbatim.</param>
/// <param name="Paragraph">The paragraph within the section: non-empty lines after the heading, from 1.</param>
/// <param name="Stance">stated (the source says so), reported (it says that someone says so), hedged (likely, apparently) or inferred (our reading; see note).</param>
/// <param name="AttributedTo">The id of whoever the source says says so; null where it speaks for itself.</param>
/// <param name="Note">Our reasoning, or a remark; null for none.</param>
/// <param name="Field">The part of the record of which it speaks: source, target, valid, money, channel, stage or a property; null for the whole.</param>
public sealed record Evidence(
    RecordId Source,
    string Section,
    int Paragraph,
    Stance Stance,
    RecordId? AttributedTo = null,
    string? Note = null,
    [property: JsonPropertyOrder(-1)] string? Field = null);

/// <summary>How a source stands to what a record says, the weakest first, so that a greater stance is a better one.</summary>
public enum Stance
{
    /// <summary>Our reading or derivation; the reasoning is in the note.</summary>
    Inferred,

    /// <summary>The source says likely, apparently, it seems.</summary>
    Hedged,

    /// <summary>The source says that someone says so.</summary>
    Reported,

    /// <summary>The source says so.</summary>
    Stated,
}
