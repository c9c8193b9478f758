using System.Globalization;
using InnovationGraph.Api.Reading;
using InnovationGraph.Core.Records;
using InnovationGraph.Core.Traversal;

namespace InnovationGraph.Api.Problems;

/// <summary>Every problem the API answers with, and its wording.</summary>
internal static class ProblemCatalog
{
    private const string Prefix = "urn:innovation-graph:problem:";

    public static Problem BadParameters(IReadOnlyDictionary<string, string[]> errors) => new()
    {
        Type = Prefix + "bad-parameter",
        Title = "A parameter cannot be used",
        Status = StatusCodes.Status400BadRequest,
        Detail = string.Join(". ", errors.SelectMany(error => error.Value.Select(fault => $"{error.Key} {fault}"))),
        Errors = errors,
    };

    public static Problem BadParameter(string name, string fault) =>
        BadParameters(new Dictionary<string, string[]> { [name] = [fault] });

    /// <summary>An id that no record has; <paramref name="parameter"/> is where it stood, null for the path.</summary>
    public static Problem UnknownId(string what, string id, string? parameter, IEnumerable<RecordId> nearest)
    {
        var near = nearest.Select(one => one.ToString()).ToList();
        var hint = near.Count == 0 ? string.Empty : $" Did you mean {string.Join(", ", near)}?";
        return new()
        {
            Type = Prefix + "unknown-id",
            Title = "No record has this id",
            Status = StatusCodes.Status404NotFound,
            Detail = $"No {what} has the id {Forms.Shown(id)}.{hint}",
            Errors = parameter is null ? null : new Dictionary<string, string[]> { [parameter] = [$"{Forms.Shown(id)} is the id of no {what}"] },
            Nearest = near,
        };
    }

    public static Problem Retracted(string id, long revision) => new()
    {
        Type = Prefix + "retracted",
        Title = "The record was retracted",
        Status = StatusCodes.Status410Gone,
        Detail = string.Create(CultureInfo.InvariantCulture, $"'{id}' was retracted by revision {revision}; ask with knownAt={revision - 1} for what was recorded before."),
    };

    public static Problem NotThen(string id, string date, string? from, string? to) => new()
    {
        Type = Prefix + "not-then",
        Title = "The entity did not exist then",
        Status = StatusCodes.Status404NotFound,
        Detail = $"'{id}' is dated {from ?? "(not stated)"} to {to ?? "(not stated)"}, which excludes {date}.",
    };

    public static Problem UnknownRevision(string asked, long newest) => new()
    {
        Type = Prefix + "unknown-revision",
        Title = "There is no such revision",
        Status = StatusCodes.Status404NotFound,
        Detail = string.Create(CultureInfo.InvariantCulture, $"There is no revision {asked}; the newest is {newest}."),
    };

    public static Problem StaleCursor { get; } = new()
    {
        Type = Prefix + "stale-cursor",
        Title = "The cursor can no longer be served",
        Status = StatusCodes.Status410Gone,
        Detail = "The revision that this cursor was made from is not in the store. Start again without the cursor.",
    };

    public static Problem NotAcceptable(string accept, IEnumerable<string> offered) => new()
    {
        Type = Prefix + "not-acceptable",
        Title = "The answer can't be had in this format",
        Status = StatusCodes.Status406NotAcceptable,
        Detail = $"Accept asks for {Forms.Shown(accept)}; there is {string.Join(", ", offered)}.",
    };

    public static Problem Unavailable(string reason) => new()
    {
        Type = Prefix + "store-unavailable",
        Title = "The store cannot be reached",
        Status = StatusCodes.Status503ServiceUnavailable,
        Detail = reason,
        RetryAfterSeconds = 5,
    };

    public static Problem Of(QueryFailure failure) => failure switch
    {
        QueryFailure.UnknownEntity unknown => UnknownId(
            "entity", unknown.Id.ToString(), unknown.Parameter == "entity" ? null : unknown.Parameter, unknown.Nearest),
        QueryFailure.Unfit unfit => BadParameter(unfit.Parameter, unfit.Message) with { Detail = unfit.Message },
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
}
