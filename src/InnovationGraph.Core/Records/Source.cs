using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;

namespace InnovationGraph.Core.Records;

/// <summary>A document, or the document behind it; the evidence says where it is cited, or, for a document at hand, where it names its authors.</summary>
public sealed record Source : GraphRecord
{
    /// <summary>What any reader takes for granted and anyone can check: a source that infers, and no document.</summary>
    public static RecordId GeneralKnowledge { get; } = RecordId.Parse("general-knowledge");

    public required string Title { get; init; }

    public ValueList<string> Authors { get; init; }

    /// <summary>Two sources of one publisher count as one where distinct evidence is asked for.</summary>
    public required string Publisher { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>Of a source without a printed date: when it was written at the earliest.</summary>
    public PartialDate? NotBefore { get; init; }

    /// <summary>Of a source without a printed date: when it was written at the latest.</summary>
    public PartialDate? NotAfter { get; init; }

    /// <summary>The first day on which it can have been written; null where nothing tells.</summary>
    public DateOnly? EarliestDay => (Date ?? NotBefore)?.EarliestDay;

    public string? Url { get; init; }

    public string? Licence { get; init; }

    /// <summary>The headings in order; empty for a source that is known only through another.</summary>
    public ValueList<string> Sections { get; init; }

    /// <summary>Whether it is a document with a text of its own, rather than known through another.</summary>
    public bool HasOwnText => Sections.Count > 0 && Id != GeneralKnowledge;

    public override RecordType RecordType => RecordType.Source;
}
