using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Dates;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Revisions;
using InnovationGraph.Core.Text;

namespace InnovationGraph.Core.Traversal;

/// <summary>
/// Which records of which revision a question is about. An empty list lets everything through. Equal filters give equal answers, so
/// the lists are sorted and distinct. Kinds include their sub-kinds.
/// </summary>
/// <remarks>
/// <see cref="Kinds"/> ask for what is listed: each entity of a list, of a ranking, of what is reached and of a subgraph, seeds apart; of
/// a relationship the far end where the question has a near one, else either end. Paths and groups list no entities of their own.
/// <see cref="Among"/> and <see cref="Avoid"/> ask who may take part: the intermediates of a path, the ends of a relationship, what is
/// gone through to reach others or to cut out a subgraph, the graph that an algorithm sees. Whom a question names always may, but for an
/// end of a path that is to be avoided. <see cref="Tags"/> ask as <see cref="Kinds"/> do of lists, relationships and subgraphs, and of who
/// may take part elsewhere; of several tags one is enough.
/// <see cref="Documents"/> and <see cref="ExcludeDocuments"/> choose which evidence counts; <see cref="MinEvidence"/> (distinct
/// publishers), <see cref="MinConfidence"/> and <see cref="Confidence"/> are asked of the evidence that is left, of which there must be at least one.
/// </remarks>
public sealed record GraphFilter
{
    /// <summary>The revision to answer from.</summary>
    public required Revision Revision { get; init; }

    public ValueList<string> Types { get; init; }

    public ValueList<string> ExcludeTypes { get; init; }

    public ValueList<string> Kinds { get; init; }

    public ValueList<string> Among { get; init; }

    public ValueList<RecordId> Avoid { get; init; }

    public ValueList<string> Channels { get; init; }

    public ValueList<string> Stages { get; init; }

    /// <summary>As they are compared: written in any way that looks the same.</summary>
    public ValueList<string> Tags
    {
        get;
        init => field = VisibleText.Compared(value).Order(StringComparer.Ordinal).ToValueList();
    }

    public ValueList<RecordId> Documents { get; init; }

    public ValueList<RecordId> ExcludeDocuments { get; init; }

    /// <summary>The least number of distinct publishers, general knowledge not counted.</summary>
    public int MinEvidence { get; init; }

    public Stance MinConfidence { get; init; } = Stance.Inferred;

    /// <summary>Of one of these confidences exactly.</summary>
    public ValueList<Stance> Confidence { get; init; }

    /// <summary>Whether it asks anything of evidence; every record has some.</summary>
    public bool AsksForEvidence =>
        this is not { Documents.Count: 0, ExcludeDocuments.Count: 0, MinEvidence: <= 0, MinConfidence: Stance.Inferred, Confidence.Count: 0 };

    /// <summary>Keeps what holds on some day of this time, certainly or possibly; a question as of one date has it at both ends. Without dates: any time.</summary>
    public Interval Time { get; init; }

    /// <summary>Of what holds on the days asked about, keeps only what certainly does.</summary>
    public bool CertainOnly { get; init; }

    /// <summary>Lets in the kinds and types that the ontology keeps out of paths and centrality; a type that is named is let in anyway.</summary>
    public bool AllTransit { get; init; }

    /// <summary>The parts of a record whose own evidence it tests beside that of the whole: channel and stage only where it asks about them.</summary>
    public IReadOnlyList<CitedPart> TestedParts =>
    [
        .. PartStances.Standing,
        .. Channels.Count > 0 ? [CitedPart.Channel] : Array.Empty<CitedPart>(),
        .. Stages.Count > 0 ? [CitedPart.Stage] : Array.Empty<CitedPart>(),
    ];

    /// <summary>Whether evidence from a source counts.</summary>
    public bool Counts(RecordId source) => (Documents.Count == 0 || Documents.Contains(source)) && !ExcludeDocuments.Contains(source);

    /// <summary>Whether it asks about a time.</summary>
    public bool IsTimed => Time.IsDated;

    /// <summary>The days of <see cref="Time"/>.</summary>
    public DayRange Days => Time.Days;

    /// <summary>Whether it keeps what held so.</summary>
    public bool Keeps(HeldDays held) => !IsTimed || held.At(Days) >= (CertainOnly ? Holding.Certain : Holding.Possible);
}
