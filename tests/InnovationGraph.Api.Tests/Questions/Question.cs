namespace InnovationGraph.Api.Tests.Questions;

/// <summary>
/// A question as a reader of a document would put it, the request that answers it, and what the answer must hold. In a file:
/// <code>
/// document: the source that cites leave unsaid
/// sections: its headings, each with an anchor by which cites name it
/// questions:
/// - ask: the question, by which a test is named; unique in its file
///   request: path and query below /api/v1
///   status: 200 when left out
///   unsaid: true where the right answer is that the documents do not say
///   needs: what must be built before it can be asked; such questions wait
///   expect:
///   - at: where to look (see JsonSelector); the whole answer when left out or a dot
///     is: the one value there, or the list of all of them in order
///     has: a value or values that are among those there
///     contains: a text that one of the texts there contains, in any case
///     atLeast: the least that the one number there may be
///     empty: whether nothing is there (no value, null or an empty list)
///     cites: a section and paragraph, or several, that evidence below there names; source, stance and attributedTo when given
/// </code>
/// Several operators may share one place.
/// </summary>
internal sealed record Question
{
    public required string Ask { get; init; }

    public required string Request { get; init; }

    public required int Status { get; init; }

    public required bool IsUnsaid { get; init; }

    /// <summary>Null for a question that can be asked now.</summary>
    public required string? Needs { get; init; }

    public required IReadOnlyList<Expectation> Expect { get; init; }

    /// <summary>Whether the answer must bring together two documents or two sections of one.</summary>
    public bool IsJoin => Expect
        .SelectMany(expectation => expectation.Cites)
        .Select(cited => (cited.Source, cited.Section))
        .Distinct()
        .Skip(1)
        .Any();
}
