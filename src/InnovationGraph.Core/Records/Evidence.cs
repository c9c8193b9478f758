using InnovationGraph.Core.Collections;

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

/// <summary>That a source takes a stance: what filters ask of evidence.</summary>
public readonly record struct Citation(RecordId Source, Stance Stance)
{
    /// <summary>The distinct citations of a record's evidence, by source and stance.</summary>
    public static ValueList<Citation> Distinct(ValueList<Evidence> evidence) => evidence
        .Select(one => new Citation(one.Source, one.Stance))
        .Distinct()
        .OrderBy(one => one.Source)
        .ThenBy(one => one.Stance)
        .ToValueList();
}
