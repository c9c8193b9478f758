namespace InnovationGraph.Queries.Parameters;

/// <summary>The parameters of a list.</summary>
internal sealed record Paging : IParameterGroup
{
    [Parameter("The most items to answer with.", Minimum = 1, Maximum = 500)]
    public int Limit { get; init; } = 20;

    [Parameter("The next of an earlier page; goes on from that page's revision.", Form = TextForm.Cursor)]
    public string? Cursor { get; init; }
}

/// <summary>The revision to answer from, where no other filter is taken.</summary>
internal sealed record AtRevision : IParameterGroup
{
    [Parameter(
        "Answers from what was recorded by then: a revision number, or a time (RFC 3339). The newest revision when absent.",
        Form = TextForm.KnownAt)]
    public string? KnownAt { get; init; }
}
