using InnovationGraph.Core.Collections;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Exchange.Formats;
using InnovationGraph.Queries.Asking;
using InnovationGraph.Queries.Parameters;

namespace InnovationGraph.Api.Problems;

/// <summary>Every problem the API answers with, and its wording.</summary>
internal static class ProblemCatalog
{
    private const string Prefix = "urn:innovation-graph:problem:";

    /// <exception cref="InvalidOperationException">The failure is answered otherwise than with a problem.</exception>
    public static Problem Of(QueryFailure failure) => SortOf(failure) with { Detail = FailureText.Of(failure) };

    /// <param name="format">The format that the parameter names; null where Accept chooses.</param>
    public static Problem NotAcceptable(string? format, string accept, IEnumerable<IAnswerFormat> offered)
    {
        var asked = format is null ? $"Accept asks for {ParameterType.Shown(accept)}" : $"format asks for {ParameterType.Shown(format)}";
        return new()
        {
            Type = Prefix + "not-acceptable",
            Title = "The answer can't be had in this format",
            Status = StatusCodes.Status406NotAcceptable,
            Detail = $"{asked}; there is {string.Join(", ", offered.Select(one => $"{one.Id} ({one.MediaType})"))}.",
        };
    }

    public static Problem Busy { get; } = new()
    {
        Type = Prefix + "busy",
        Title = "The server is busy",
        Status = StatusCodes.Status503ServiceUnavailable,
        Detail = "As many heavy queries as may are running or waiting. Ask again later.",
        RetryAfterSeconds = 5,
    };

    public static Problem Unavailable(string reason) => new()
    {
        Type = Prefix + "store-unavailable",
        Title = "The store cannot be reached",
        Status = StatusCodes.Status503ServiceUnavailable,
        Detail = reason,
        RetryAfterSeconds = 5,
    };

    private static Problem SortOf(QueryFailure failure) => failure switch
    {
        QueryFailure.BadParameters bad => BadParameters(bad.Faults),
        QueryFailure.Unfit unfit => BadParameters(new Dictionary<string, string[]> { [unfit.Parameter] = [unfit.Message] }),
        QueryFailure.UnknownId unknown => UnknownId(unknown),
        QueryFailure.UnknownName unknown => OfCandidates(
            Sort("unknown-id", "No entity has this id or name", StatusCodes.Status404NotFound),
            unknown.Parameter,
            $"{ParameterType.Shown(unknown.Text)} is the id or name of no entity",
            unknown.Similar),
        QueryFailure.AmbiguousName ambiguous => OfCandidates(
            Sort("ambiguous-name", "Several entities have this name", StatusCodes.Status404NotFound),
            ambiguous.Parameter,
            $"{ParameterType.Shown(ambiguous.Name)} is a name of {string.Join(", ", ambiguous.Candidates.Select(one => one.Id))}{FailureText.More(ambiguous)}; give the id of one",
            ambiguous.Candidates),
        QueryFailure.UnknownRevision => Sort("unknown-revision", "There is no such revision", StatusCodes.Status404NotFound),
        QueryFailure.UnknownContent => Sort("unknown-content", "No revision holds these contents", StatusCodes.Status404NotFound),
        QueryFailure.NotThen => Sort("not-then", "The entity did not exist then", StatusCodes.Status404NotFound),
        QueryFailure.Retracted => Sort("retracted", "The record was retracted", StatusCodes.Status410Gone),
        QueryFailure.UnknownCursor unknown => Sort("unknown-cursor", "No page has this cursor", StatusCodes.Status404NotFound) with
        {
            Errors = new Dictionary<string, string[]> { [unknown.Parameter] = [$"{ParameterType.Shown(unknown.Cursor)} is the cursor of no page of this list"] },
        },
        QueryFailure.StaleCursor => Sort("stale-cursor", "The cursor can no longer be served", StatusCodes.Status410Gone),
        QueryFailure.TooCostly costly => Sort(
            "too-costly", "The question costs more than a query may", StatusCodes.Status422UnprocessableEntity) with
        {
            Errors = costly.Parameter is { } parameter ? new Dictionary<string, string[]> { [parameter] = [costly.Advice] } : null,
        },
        _ => throw new InvalidOperationException($"No problem for {failure.GetType().Name}."),
    };

    private static Problem Sort(string type, string title, int status) => new() { Type = Prefix + type, Title = title, Status = status };

    private static Problem BadParameters(IReadOnlyDictionary<string, string[]> errors) =>
        Sort("bad-parameter", "A parameter cannot be used", StatusCodes.Status400BadRequest) with { Errors = errors };

    private static Problem UnknownId(QueryFailure.UnknownId unknown) =>
        Sort("unknown-id", "No record has this id", StatusCodes.Status404NotFound) with
        {
            Errors = unknown.Parameter is { } parameter
                ? new Dictionary<string, string[]> { [parameter] = [$"{ParameterType.Shown(unknown.Id)} is the id of no {unknown.Sort}"] }
                : null,
            Nearest = unknown.Nearest,
        };

    private static Problem OfCandidates(Problem sort, string? parameter, string fault, ValueList<EntitySummary> candidates) => sort with
    {
        Errors = parameter is null ? null : new Dictionary<string, string[]> { [parameter] = [fault] },
        Nearest = [.. candidates.Select(one => one.Id.ToString())],
        Candidates = [.. candidates.Select(one => new ProblemCandidate(one.Id.ToString(), one.Name, one.Kind))],
    };
}
