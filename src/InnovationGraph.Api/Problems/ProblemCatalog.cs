using System.Globalization;
using InnovationGraph.Core.Traversal;
using InnovationGraph.Exchange.Formats;
using InnovationGraph.Queries.Parameters;

namespace InnovationGraph.Api.Problems;

/// <summary>Every problem the API answers with, and its wording.</summary>
internal static class ProblemCatalog
{
    private const string Prefix = "urn:innovation-graph:problem:";

    /// <exception cref="InvalidOperationException">The failure is answered otherwise than with a problem.</exception>
    public static Problem Of(QueryFailure failure) => failure switch
    {
        QueryFailure.BadParameters bad => BadParameters(bad.Faults),
        QueryFailure.Unfit unfit => BadParameters(new Dictionary<string, string[]> { [unfit.Parameter] = [unfit.Message] }) with { Detail = unfit.Message },
        QueryFailure.UnknownEntity unknown => UnknownId(
            "entity", unknown.Id.ToString(), unknown.Parameter == "entity" ? null : unknown.Parameter, [.. unknown.Nearest.Select(id => id.ToString())]),
        QueryFailure.UnknownId unknown => UnknownId(unknown.Sort, unknown.Id, unknown.Parameter, unknown.Nearest),
        QueryFailure.UnknownRevision unknown => new()
        {
            Type = Prefix + "unknown-revision",
            Title = "There is no such revision",
            Status = StatusCodes.Status404NotFound,
            Detail = string.Create(CultureInfo.InvariantCulture, $"There is no revision {unknown.Asked}; the newest is {unknown.Newest}."),
        },
        QueryFailure.NotThen then => new()
        {
            Type = Prefix + "not-then",
            Title = "The entity did not exist then",
            Status = StatusCodes.Status404NotFound,
            Detail = $"'{then.Id}' is dated {then.From ?? "(not stated)"} to {then.To ?? "(not stated)"}, which excludes {then.Date}.",
        },
        QueryFailure.Retracted retracted => new()
        {
            Type = Prefix + "retracted",
            Title = "The record was retracted",
            Status = StatusCodes.Status410Gone,
            Detail = string.Create(
                CultureInfo.InvariantCulture,
                $"'{retracted.Id}' was retracted by revision {retracted.Revision}; ask with knownAt={retracted.Revision - 1} for what was recorded before."),
        },
        QueryFailure.StaleCursor => new()
        {
            Type = Prefix + "stale-cursor",
            Title = "The cursor can no longer be served",
            Status = StatusCodes.Status410Gone,
            Detail = "The revision that this cursor was made from is not in the store. Start again without the cursor.",
        },
        QueryFailure.TooCostly costly => new()
        {
            Type = Prefix + "too-costly",
            Title = "The question costs more than a query may",
            Status = StatusCodes.Status422UnprocessableEntity,
            Detail = $"The limit {costly.Limit} was reached. {costly.Advice}",
            Errors = new Dictionary<string, string[]> { [costly.Parameter] = [costly.Advice] },
        },
        _ => throw new InvalidOperationException($"No problem for {failure.GetType().Name}."),
    };

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

    public static Problem Unavailable(string reason) => new()
    {
        Type = Prefix + "store-unavailable",
        Title = "The store cannot be reached",
        Status = StatusCodes.Status503ServiceUnavailable,
        Detail = reason,
        RetryAfterSeconds = 5,
    };

    private static Problem BadParameters(IReadOnlyDictionary<string, string[]> errors) => new()
    {
        Type = Prefix + "bad-parameter",
        Title = "A parameter cannot be used",
        Status = StatusCodes.Status400BadRequest,
        Detail = string.Join(". ", errors.SelectMany(error => error.Value.Select(fault => $"{error.Key} {fault}"))),
        Errors = errors,
    };

    /// <param name="parameter">Where the id stood; null for the path.</param>
    private static Problem UnknownId(string sort, string id, string? parameter, IReadOnlyList<string> nearest)
    {
        var shown = ParameterType.Shown(id);
        var hint = nearest.Count == 0 ? string.Empty : $" Did you mean {string.Join(", ", nearest)}?";
        return new()
        {
            Type = Prefix + "unknown-id",
            Title = "No record has this id",
            Status = StatusCodes.Status404NotFound,
            Detail = $"No {sort} has the id {shown}.{hint}",
            Errors = parameter is null ? null : new Dictionary<string, string[]> { [parameter] = [$"{shown} is the id of no {sort}"] },
            Nearest = nearest,
        };
    }
}
