namespace InnovationGraph.Queries.Parameters;

/// <summary>The filters on evidence and time that every read of records takes.</summary>
internal sealed record RecordFilters : IParameterGroup
{
    [Parameter("Counts only evidence from these sources.", Form = TextForm.Source)]
    public ValueList<RecordId> Document { get; init; }

    [Parameter("Leaves out evidence from these sources.", Form = TextForm.Source)]
    public ValueList<RecordId> ExcludeDocument { get; init; }

    [Parameter("The least number of distinct publishers among the evidence that counts; general knowledge is none.", Minimum = 0, Maximum = 100)]
    public int MinEvidence { get; init; }

    [Parameter(
        "The weakest stance allowed of what a record stands on (ends, dates, money): hedged (likely, apparently), reported (someone is said to say so), stated. When absent also inferred.",
        Choices = ["hedged", "reported", "stated"])]
    public Stance? MinConfidence { get; init; }

    [Parameter("Keeps what is exactly as sure as one of these, as minConfidence reckons: with hedged, what rests on a hedge.")]
    public ValueList<Stance> Confidence { get; init; }

    [Parameter("Keeps what holds then, certainly or possibly: drops a record only where a date stated of it or of an end of it excludes the time. The notes count.")]
    public PartialDate? AsOf { get; init; }

    [Parameter("Keeps what holds on some day from then on, certainly or possibly; with to, on some day between. In place of asOf.")]
    public PartialDate? From { get; init; }

    [Parameter("Keeps what holds on some day until then, certainly or possibly; with from, on some day between. In place of asOf.")]
    public PartialDate? To { get; init; }

    [Parameter("With asOf, from or to, 'certain' drops what only possibly holds then.")]
    [Formerly("dated")]
    public Certainty? Holds { get; init; }

    [Parameter(
        "Answers from what was recorded by then: a revision number, or a time (RFC 3339). The newest revision when absent.",
        Form = TextForm.KnownAt)]
    public string? KnownAt { get; init; }

    public GraphFilter ToFilter(Revision revision) => new()
    {
        Revision = revision,
        Documents = Document,
        ExcludeDocuments = ExcludeDocument,
        MinEvidence = MinEvidence,
        MinConfidence = MinConfidence ?? Stance.Inferred,
        Confidence = Confidence,
        Time = AsOf is { } date ? new(date, date) : new(From, To),
        CertainOnly = Holds is not null,
    };
}

/// <summary>How sure it must be that something holds at a time.</summary>
internal enum Certainty
{
    Certain,
}
